package rewarddesk.reward.rule.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How many marks of step-by-step reasoning a response has.
///
/// Value in [0, 1]: min(1, marks / 3). A mark is `Step 1:`, a line break followed by `-` or `*`,
/// one of `First,` `Second,` `Next,` `Finally,`, and a number with a dot at the start of the text.
/// The last is a quirk of the reference: without MULTILINE its `^` does not match at other lines,
/// so that a numbered list counts once. Source: open-r1 reasoning_steps_reward. Worked example: `1.
/// a⏎2. b⏎3. c` gives 1/3.
public final class ReasoningStepsRule implements Rule {
  private static final List<String> WORDS =
      List.of("\n-", "\n*", "First,", "Second,", "Next,", "Finally,");

  public static final RewardType TYPE =
      RewardType.named("reasoning_steps")
          .rewards("Marks of step-by-step reasoning; three are enough.")
          .formula(
              "min(1, matches / 3) of"
                  + " (Step \\d+:|^\\d+\\.|\\n-|\\n\\*|First,|Second,|Next,|Finally,)")
          .source("open-r1 reasoning_steps_reward")
          .make(Example.of("Step 1: add\nStep 2: halve", 2.0 / 3), _ -> new ReasoningStepsRule());

  @Override
  public String name() {
    return "reasoning_steps";
  }

  @Override
  public Finding measure(Subject subject) {
    String text = subject.response();
    List<Span> spans = new ArrayList<>();
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int end = endOfMark(text, i);
      if (end > i) {
        marks++;
        if (spans.size() < Finding.MAX_SPANS) {
          spans.add(new Span(i, end));
        }
        i = end;
      } else {
        i++;
      }
    }
    return Finding.scored(
        Math.min(1, marks / 3.0),
        String.format(
            Locale.ROOT,
            "%,d %s of a step; three are enough.",
            marks,
            marks == 1 ? "mark" : "marks"),
        spans);
  }

  /// Where the mark that starts here ends; the start itself when none starts here.
  private static int endOfMark(String text, int start) {
    char first = text.charAt(start);
    if (first == 'S' && text.startsWith("Step ", start)) {
      int end = digits(text, start + 5);
      return end > start + 5 && text.startsWith(":", end) ? end + 1 : start;
    }
    if (start == 0 && digits(text, 0) > 0) {
      int end = digits(text, 0);
      return text.startsWith(".", end) ? end + 1 : start;
    }
    if (first == '\n' || first == 'F' || first == 'S' || first == 'N') {
      for (String word : WORDS) {
        if (text.startsWith(word, start)) {
          return start + word.length();
        }
      }
    }
    return start;
  }

  /// Python's `\d` takes the digits of every script.
  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }
}
