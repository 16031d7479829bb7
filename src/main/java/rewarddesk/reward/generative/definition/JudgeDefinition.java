package rewarddesk.reward.generative.definition;

import java.util.Map;
import java.util.Optional;
import rewarddesk.model.TextHash;
import rewarddesk.reward.generative.prompt.TemplateLanguage;

/// A judge that writes text, as data. It asks which of two responses is better, or which of all
/// responses to the prompt is best, or something about each response alone. The verdict is the
/// answer to the first or the second where it is asked, else the comparison of the two answers to
/// the third. Immutable.
///
/// @param name short name in lower case, as in `mt-bench-pair@ollama:MODEL`
/// @param titles what people call it, by language
/// @param source where its format comes from
/// @param pair the question about both responses
/// @param group the question about all responses to the prompt; never beside `pair`
/// @param single the question about each response alone; beside `group` it is asked only where the
///   prompt has more responses than that question can show
/// @param protocol orders, votes and the options of each call
/// @param json the definition as it was written
public record JudgeDefinition(
    String name,
    Map<TemplateLanguage, String> titles,
    String source,
    Optional<PairQuestion> pair,
    Optional<GroupQuestion> group,
    Optional<SingleQuestion> single,
    Protocol protocol,
    String json) {
  public JudgeDefinition {
    titles = Map.copyOf(titles);
    if (pair.isEmpty() && group.isEmpty() && single.isEmpty()) {
      throw new IllegalArgumentException(
          "A judge needs a question: \"pair\" or \"group\", \"single\" or both.");
    }
    if (pair.isPresent() && group.isPresent()) {
      throw new IllegalArgumentException(
          "A judge asks \"pair\" or \"group\": both would give the verdict.");
    }
  }

  /// SHA-256 of the definition, for provenance: a judge whose words or rules change is another one.
  public String hash() {
    return TextHash.hex(json);
  }

  /// Whether it shows responses beside each other, so that their order matters.
  public boolean compares() {
    return pair.isPresent() || group.isPresent();
  }

  /// What people call it.
  public String title(TemplateLanguage language) {
    return titles.getOrDefault(language, titles.getOrDefault(TemplateLanguage.ENGLISH, name));
  }
}
