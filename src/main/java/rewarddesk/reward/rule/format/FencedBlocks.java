package rewarddesk.reward.rule.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.Span;

/// The closed fenced code blocks of a text, in one pass.
final class FencedBlocks {
  private static final int MOST = 1000;

  private FencedBlocks() {}

  /// @param language the first word after the opening fence, lower case; empty for none
  /// @param content from the line after the opening fence to the closing fence
  record Block(String language, Span content) {}

  /// The blocks in order, at most a thousand. A block that is never closed is none.
  static List<Block> in(String text) {
    List<Block> blocks = new ArrayList<>();
    Optional<Fence> open = Optional.empty();
    for (int start = 0; start < text.length() && blocks.size() < MOST; ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Optional<Fence> fence = Fence.at(text, start, end);
      if (open.isEmpty()) {
        open = fence;
      } else if (fence.isPresent() && fence.get().closes(open.get())) {
        int from = Math.min(open.get().lineEnd() + 1, start);
        blocks.add(new Block(open.get().language(text), new Span(from, start)));
        open = Optional.empty();
      }
      start = end + 1;
    }
    return blocks;
  }

  /// @param marksEnd where the marks of the fence end
  private record Fence(char mark, int length, int marksEnd, int lineEnd, boolean bare) {

    static Optional<Fence> at(String text, int lineStart, int lineEnd) {
      int start = lineStart;
      while (start < lineEnd && text.charAt(start) == ' ') {
        start++;
      }
      char mark = start < lineEnd ? text.charAt(start) : ' ';
      int end = start;
      while (end < lineEnd && text.charAt(end) == mark) {
        end++;
      }
      boolean fence = (mark == '`' || mark == '~') && end - start >= 3;
      return fence
          ? Optional.of(
              new Fence(mark, end - start, end, lineEnd, text.substring(end, lineEnd).isBlank()))
          : Optional.empty();
    }

    boolean closes(Fence open) {
      return bare && mark == open.mark && length >= open.length;
    }

    String language(String text) {
      String info = text.substring(marksEnd, lineEnd).strip();
      int end = 0;
      while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
        end++;
      }
      return info.substring(0, end).toLowerCase(Locale.ROOT);
    }
  }
}
