package rewarddesk.insight;

import rewarddesk.model.Comparison;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.rule.RefusalRule;
import rewarddesk.reward.rule.Subject;

/// What is looked at in one response.
///
/// @param length code points
/// @param list whether it holds two or more list items, outside code
/// @param markdown whether it holds a heading, bold text or a fence
/// @param refuses whether it begins by refusing to answer, by the phrases of the reward `refusal`
record TextTraits(int length, boolean list, boolean markdown, boolean refuses) {
  private static final int OPENING = 400;
  private static final RefusalRule REFUSAL = new RefusalRule();

  static TextTraits of(Comparison comparison, Slot slot) {
    String text = comparison.response(slot).plain();
    int items = 0;
    boolean markdown = text.contains("**");
    boolean code = false;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int first = firstInk(text, start, end);
      if (text.startsWith("```", first)) {
        code = !code;
        markdown = true;
      } else if (!code && first < end) {
        items += isItem(text, first, end) ? 1 : 0;
        markdown |= isHeading(text, first, end);
      }
      start = end + 1;
    }
    return new TextTraits(
        text.codePointCount(0, text.length()), items > 1, markdown, refuses(comparison, text));
  }

  private static boolean refuses(Comparison comparison, String text) {
    String opening = text.substring(0, Math.min(OPENING, text.length()));
    return REFUSAL.measure(new Subject(comparison, "", opening, "")).outcome()
            instanceof RuleReward.Scored(double value)
        && value <= -1;
  }

  private static int firstInk(String text, int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isHeading(String text, int first, int end) {
    int at = first;
    while (at < end && text.charAt(at) == '#') {
      at++;
    }
    return at > first && at - first <= 6 && at < end && text.charAt(at) == ' ';
  }

  private static boolean isItem(String text, int first, int end) {
    if ("-*+•".indexOf(text.charAt(first)) >= 0) {
      return first + 1 < end && text.charAt(first + 1) == ' ';
    }
    int at = first;
    while (at < end && at - first < 4 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at > first && at < end && ".)、".indexOf(text.charAt(at)) >= 0;
  }
}
