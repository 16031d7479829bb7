package rewarddesk.dataset.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column can be mapped to. The names in lower case are those of mapping files and of
/// `--map`.
enum Field {
  /// Given id of the row.
  ID,
  /// What the models answered: text or messages.
  PROMPT,
  /// Text that belongs behind the prompt, after a blank line.
  INPUT,
  /// System message.
  SYSTEM,
  /// Earlier turns as a list of question and answer.
  HISTORY,
  /// How many questions of the conversations count.
  TURNS,
  /// The better response; with an empty prompt the whole conversation.
  CHOSEN,
  REJECTED,
  /// The response on side A.
  RESPONSE_A,
  RESPONSE_B,
  /// Several responses: a list, or columns with `|` between them.
  RESPONSES,
  /// Several better ones, and several worse ones.
  ALL_CHOSEN,
  ALL_REJECTED,
  /// A single response, or where it stands in an entry of the responses.
  RESPONSE,
  /// Its model, in the row or in the entry.
  MODEL,
  /// Its place in an entry or a list of all places; 1 is better than 2.
  RANK,
  /// Its score in an entry or a list of all scores; more is better.
  SCORE,
  /// Labels of all pairs in the order 1-2, 1-3, … 2-3, …
  PAIR_LABELS,
  /// Whether a single response is good.
  GOOD,
  MODEL_A,
  MODEL_B,
  MODEL_CHOSEN,
  MODEL_REJECTED,
  /// Which side is better, see [rewarddesk.dataset.row.LabelRule].
  LABEL,
  /// Who gave the label; then it is a vote and no gold label.
  ANNOTATOR,
  /// Labels of several annotators: a list, or columns with `|` between them.
  VOTES,
  VOTERS,
  NOTES,
  /// What annotators wrote of each response beside their votes: lists.
  CRITIQUES_A,
  CRITIQUES_B,
  /// What annotators said of a single response, word for word: a list, or columns with `|` between
  /// them.
  RESPONSE_LABELS,
  /// Judge whose verdict the row holds.
  JUDGE,
  VERDICT,
  CRITIQUE,
  REFERENCE,
  SUBSET,
  LANGUAGE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }
}
