package rewarddesk.reward.rule.math;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Span;

/// Finds the words that announce an answer. The last place of a marker counts.
final class Markers {
  private static final List<Marker> BY_PRIORITY =
      List.of(
          new Marker("final answer is", false),
          new Marker("final answer:", false),
          new Marker("最终答案", false),
          new Marker("answer:", false),
          new Marker("answer is", false),
          new Marker("答案", false),
          new Marker("####", false),
          new Marker("a:", true));

  private Markers() {}

  private record Marker(String words, boolean atLineStart) {}

  /// An announced answer.
  ///
  /// @param place the rest of the line behind the marker, or the next line when that is blank
  /// @param words the marker
  record Announced(Span place, String words) {}

  /// The announced answer of highest priority between the places.
  static Optional<Announced> find(String text, int from, int to) {
    for (Marker marker : BY_PRIORITY) {
      int at = last(text, from, to, marker);
      if (at >= 0) {
        return Optional.of(
            new Announced(rest(text, at + marker.words().length(), to), marker.words()));
      }
    }
    return Optional.empty();
  }

  private static int last(String text, int from, int to, Marker marker) {
    int length = marker.words().length();
    for (int at = to - length; at >= from; at--) {
      if (text.regionMatches(true, at, marker.words(), 0, length)
          && (!marker.atLineStart() || startsLine(text, at))) {
        return at;
      }
    }
    return -1;
  }

  /// The short marker is a capital at the very start of a line.
  private static boolean startsLine(String text, int at) {
    return text.charAt(at) == 'A' && (at == 0 || text.charAt(at - 1) == '\n');
  }

  private static Span rest(String text, int from, int to) {
    int start = from;
    while (start < to && isFiller(text.charAt(start))) {
      start++;
    }
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? to : Math.min(newline, to);
    return new Span(Math.min(start, end), end);
  }

  /// What may stand between the marker and the answer.
  private static boolean isFiller(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || "*_:：是为".indexOf(c) >= 0;
  }
}
