package rewarddesk.reward.rule.math;

import rewarddesk.model.Span;

/// An answer found in a text.
///
/// @param text the answer as written
/// @param place where it stands in the text it was found in
/// @param source how it was found, for people: "boxed answer", "last number"
public record Answer(String text, Span place, String source) {

  static Answer at(String whole, int start, int end, String source) {
    int from = start;
    int to = end;
    while (from < to && isPadding(whole.charAt(from))) {
      from++;
    }
    while (to > from && isPadding(whole.charAt(to - 1))) {
      to--;
    }
    return new Answer(whole.substring(from, to), new Span(from, to), source);
  }

  private static boolean isPadding(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
