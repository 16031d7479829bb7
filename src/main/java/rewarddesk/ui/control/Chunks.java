package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;

/// Cuts long text into pieces that can be laid out within a frame.
final class Chunks {
  /// Longest piece, in UTF-16 units.
  static final int LONGEST = 2000;

  /// A piece is cut at a good place only behind this.
  private static final int SHORTEST = LONGEST / 2;

  private static final int MOST_LINES = 60;

  private Chunks() {}

  /// Cuts runs so that no piece is longer than [#LONGEST].
  static List<List<Run>> ofRuns(List<Run> runs) {
    List<List<Run>> pieces = new ArrayList<>();
    List<Run> piece = new ArrayList<>();
    int length = 0;
    for (Run run : runs) {
      int from = 0;
      while (length + run.text().length() - from > LONGEST) {
        int to = cut(run.text(), from, from + LONGEST - length);
        if (to > from) {
          piece.add(run.part(from, to));
        }
        pieces.add(piece);
        piece = new ArrayList<>();
        length = 0;
        from = to;
      }
      if (from < run.text().length()) {
        piece.add(run.part(from, run.text().length()));
        length += run.text().length() - from;
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }

  /// Cuts a program at line ends; a line longer than [#LONGEST] is cut inside.
  static List<Run> ofLines(Run code) {
    String text = code.text();
    List<Run> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = linesEnd(text, from);
      pieces.add(code.part(from, to));
      from = to;
    }
    return pieces;
  }

  private static int linesEnd(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    int end = from;
    for (int lines = 0; lines < MOST_LINES && end < limit; lines++) {
      int line = text.indexOf('\n', end);
      int next = line < 0 ? text.length() : line + 1;
      if (next > limit) {
        break;
      }
      end = next;
    }
    return end > from ? end : cut(text, from, limit);
  }

  /// A place to cut at or before `limit`: behind a line end, a sentence, a space, else anywhere but
  /// inside a character.
  private static int cut(String text, int from, int limit) {
    int lowest = Math.max(from + 1, limit - SHORTEST);
    int best = -1;
    for (int i = limit; i >= lowest; i--) {
      char before = text.charAt(i - 1);
      if (before == '\n' || before == '。') {
        return i;
      }
      if (best < 0 && before == ' ') {
        best = i;
      }
    }
    if (best > 0) {
      return best;
    }
    boolean inside =
        limit > from
            && limit < text.length()
            && Character.isHighSurrogate(text.charAt(limit - 1))
            && Character.isLowSurrogate(text.charAt(limit));
    return inside ? limit - 1 : limit;
  }
}
