package rewarddesk.reward.rule.math;

import java.util.Optional;
import rewarddesk.model.Span;

/// Finds `\boxed{…}` with balanced braces.
final class Boxes {
  private static final int LONGEST = 20_000;

  private Boxes() {}

  /// Where the content of the last box before the end stands; empty when there is no box there, or
  /// the last one is cut off.
  static Optional<Span> last(String text, int from, int to) {
    int start = Math.max(text.lastIndexOf("\\boxed", to - 1), text.lastIndexOf("\\fbox", to - 1));
    int open = start < from ? -1 : text.indexOf('{', start);
    if (open < 0 || open > start + 8) {
      return Optional.empty();
    }
    int close = closing(text, open);
    return close < 0 || close > to ? Optional.empty() : Optional.of(new Span(open + 1, close));
  }

  /// The brace that closes the one that stands here; −1 when there is none within 20,000
  /// characters.
  static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length() && i - open <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
