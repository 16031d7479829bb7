package rewarddesk.reward.classifier;

import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.Content;
import rewarddesk.reward.rule.TextMeasure;

/// Says what of an item a model did not read because it was too long, in the language of the
/// prompt. Counts are tokens; sides are stored sides.
public final class CutText {
  private CutText() {}

  /// For a model that rates each response alone.
  ///
  /// @return empty when nothing was cut
  public static Optional<String> bySide(Content prompt, int a, int b) {
    return say(
        prompt,
        a,
        b,
        new Words("%s of the text with A", "%s of the text with B"),
        new Words("含 A 的文本%s", "含 B 的文本%s"));
  }

  /// For a model that reads both responses at once, in both orders.
  ///
  /// @return empty when nothing was cut
  static Optional<String> byOrder(Content prompt, int aFirst, int bFirst) {
    return say(
        prompt,
        aFirst,
        bFirst,
        new Words("%s with A first", "%s with B first"),
        new Words("A 在前时%s", "B 在前时%s"));
  }

  private record Words(String first, String second) {}

  private static Optional<String> say(
      Content prompt, int first, int second, Words english, Words chinese) {
    if (first == 0 && second == 0) {
      return Optional.empty();
    }
    return Optional.of(
        TextMeasure.ofProse(prompt.plain()).mainlyHan()
            ? "超出模型可读长度，" + joined(chinese, "截去 %,d 个词元", "截去 %,d 个词元", first, second, "，") + "。"
            : "Too long for the model; left out: "
                + joined(english, "%,d token", "%,d tokens", first, second, ", ")
                + ".");
  }

  private static String joined(
      Words words, String one, String many, int first, int second, String between) {
    String head = first == 0 ? "" : words.first().formatted(count(one, many, first));
    String tail = second == 0 ? "" : words.second().formatted(count(one, many, second));
    return head + (first > 0 && second > 0 ? between : "") + tail;
  }

  private static String count(String one, String many, int tokens) {
    return String.format(Locale.ROOT, tokens == 1 ? one : many, tokens);
  }
}
