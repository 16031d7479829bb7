package rewarddesk.reward.rule;

import java.util.List;
import java.util.stream.Stream;
import rewarddesk.model.Span;

/// Whether a response is one `<think>` block followed by one `<answer>` block and nothing else.
///
/// Value 1 when it is, else 0. White space is allowed around and between the blocks and newlines
/// inside them; each of the four tags must stand exactly once, in order, and neither block may be
/// empty. Stricter than open-r1's pattern, which accepts text after the last tag and repeated
/// blocks, and wider than mini-r1-zero's, which rejects newlines (reward-systems.md 4.1, 4.2).
/// Because every tag may stand only once, a block faked inside a block never satisfies the rule.
///
/// Does not apply when neither the prompt nor either response uses these tags, so that plain chat
/// is not punished.
public final class FormatRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("format")
          .rewards(
              "One <think> block followed by one <answer> block and nothing else; white space"
                  + " around and between is allowed, neither block may be empty. Does not apply"
                  + " when neither the prompt nor a response uses these tags.")
          .formula("1 when each of the four tags stands exactly once, in order, else 0")
          .source("own; closes the holes of the open-r1 and mini-r1-zero patterns")
          .make(
              RewardDescription.Example.of("<think>6 × 7</think>\n<answer>42</answer>", 1),
              _ -> new FormatRule());

  private static final List<String> TAGS = List.of("<think>", "</think>", "<answer>", "</answer>");

  @Override
  public String name() {
    return "format";
  }

  @Override
  public Finding measure(Subject subject) {
    if (Stream.of(subject.prompt(), subject.response(), subject.other())
        .noneMatch(FormatRule::usesTags)) {
      return Finding.notApplicable(
          "Neither the prompt nor a response uses <think> or <answer> tags.");
    }
    return score(subject.response());
  }

  private static boolean usesTags(String text) {
    return TAGS.stream().anyMatch(text::contains);
  }

  private static Finding score(String text) {
    int from = 0;
    int[] at = new int[TAGS.size()];
    for (int i = 0; i < at.length; i++) {
      String tag = TAGS.get(i);
      at[i] = text.indexOf(tag);
      if (at[i] < 0) {
        return wrong(tag + " is missing.");
      }
      int again = text.indexOf(tag, at[i] + 1);
      if (again >= 0) {
        return wrong(tag + " stands more than once.", new Span(again, again + tag.length()));
      }
      if (at[i] < from) {
        return wrong(tag + " stands too early.", new Span(at[i], at[i] + tag.length()));
      }
      from = at[i] + tag.length();
    }
    return checkGaps(text, at);
  }

  private static Finding checkGaps(String text, int[] at) {
    int afterThink = at[1] + TAGS.get(1).length();
    int afterAnswer = at[3] + TAGS.get(3).length();
    if (!isBlank(text, 0, at[0])) {
      return wrong("There is text before <think>.", new Span(0, at[0]));
    }
    if (!isBlank(text, afterThink, at[2])) {
      return wrong("There is text between </think> and <answer>.", new Span(afterThink, at[2]));
    }
    if (!isBlank(text, afterAnswer, text.length())) {
      return wrong("There is text after </answer>.", new Span(afterAnswer, text.length()));
    }
    if (isBlank(text, at[0] + TAGS.get(0).length(), at[1])) {
      return wrong("The <think> block is empty.", new Span(at[0], afterThink));
    }
    if (isBlank(text, at[2] + TAGS.get(2).length(), at[3])) {
      return wrong("The <answer> block is empty.", new Span(at[2], afterAnswer));
    }
    return Finding.scored(
        1,
        "One <think> block, then one <answer> block, and nothing else.",
        List.of(new Span(at[0], afterThink), new Span(at[2], afterAnswer)));
  }

  private static Finding wrong(String evidence, Span... spans) {
    return Finding.scored(0, evidence, List.of(spans));
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!TextMeasure.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
