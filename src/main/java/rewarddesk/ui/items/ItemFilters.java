package rewarddesk.ui.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.project.ItemQuery.Agreement;
import rewarddesk.project.ItemQuery.Mark;
import rewarddesk.project.ItemQuery.Status;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;

/// The entries of the filter boxes, the first of each meaning any.
final class ItemFilters {
  private static final List<String> HUMAN_WORDS = List.of("A", "B", "tie", "both_bad", "skip");
  private static final List<String> JUDGE_WORDS = List.of("A", "B", "tie", "unparsed", "failed");

  private final Messages messages;
  private final Words words;

  ItemFilters(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  List<Choice<Status>> statuses() {
    return Stream.of(Status.values())
        .map(status -> new Choice<>(status, messages.text("items.status." + status)))
        .toList();
  }

  List<Choice<Agreement>> agreements() {
    return Stream.of(Agreement.values())
        .map(agreement -> new Choice<>(agreement, messages.text("items.agreement." + agreement)))
        .toList();
  }

  List<Choice<Mark>> marks() {
    return Stream.of(Mark.values())
        .map(mark -> new Choice<>(mark, messages.text("items.mark." + mark)))
        .toList();
  }

  List<Choice<Optional<String>>> decisions() {
    return verdicts("items.decision", HUMAN_WORDS);
  }

  List<Choice<Optional<String>>> judgeVerdicts() {
    return verdicts("items.verdict", JUDGE_WORDS);
  }

  List<Choice<Optional<String>>> subsets(List<String> names) {
    List<Choice<Optional<String>>> choices = new ArrayList<>();
    choices.add(new Choice<>(Optional.empty(), messages.text("items.subset.any")));
    names.forEach(name -> choices.add(new Choice<>(Optional.of(name), name)));
    return choices;
  }

  private List<Choice<Optional<String>>> verdicts(String key, List<String> known) {
    List<Choice<Optional<String>>> choices = new ArrayList<>();
    choices.add(new Choice<>(Optional.empty(), messages.text(key + ".any")));
    for (String word : known) {
      String label = messages.text(key + ".is", words.verdictWord(word));
      choices.add(new Choice<>(Optional.of(word), label));
    }
    return choices;
  }
}
