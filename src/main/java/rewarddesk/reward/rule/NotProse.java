package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Span;

/// Finds the parts of a text that are no sentences: code, LaTeX formulas, web addresses.
///
/// Fenced code runs to its closing fence or, as in Markdown, to the end of the text. A formula
/// without its closing mark is ordinary text. One pass; every search for a closing mark either
/// succeeds, stops at the end of the line, or is never tried again, which keeps it linear.
public final class NotProse {
  private final String text;
  private final List<Span> found = new ArrayList<>();
  private boolean noDisplayDollar;
  private boolean noDisplayBracket;
  private boolean noInlineBracket;

  private NotProse(String text) {
    this.text = text;
  }

  /// The parts in order, not overlapping.
  public static List<Span> in(String text) {
    NotProse search = new NotProse(text);
    for (int i = 0; i < text.length(); ) {
      int end = search.endOfPartAt(i);
      if (end > i) {
        search.found.add(new Span(i, end));
        i = end;
      } else {
        i++;
      }
    }
    return search.found;
  }

  /// Where the part that starts here ends; the start itself when none starts here.
  private int endOfPartAt(int start) {
    return switch (text.charAt(start)) {
      case '`', '~' -> code(start);
      case '$' -> dollar(start);
      case '\\' -> backslash(start);
      case 'h', 'w' -> address(start);
      default -> start;
    };
  }

  private int code(int start) {
    char mark = text.charAt(start);
    if (start > 0 && text.charAt(start - 1) == mark) {
      return start; // inside a run of marks that opened nothing
    }
    int marks = run(start, mark);
    if (marks >= 3 && atLineStart(start)) {
      return fenceEnd(start + marks, mark, marks);
    }
    return mark == '`' ? upTo(start, start + marks, "`".repeat(Math.min(marks, 3))) : start;
  }

  private int fenceEnd(int from, char mark, int marks) {
    int line = text.indexOf('\n', from);
    while (line >= 0) {
      int start = skipBlanks(line + 1);
      if (start < text.length() && text.charAt(start) == mark && run(start, mark) >= marks) {
        return start + run(start, mark);
      }
      line = text.indexOf('\n', line + 1);
    }
    return text.length();
  }

  private int dollar(int start) {
    if (!text.startsWith("$$", start)) {
      int end = upTo(start, start + 1, "$");
      return end > start && isFormula(start + 1, end - 1) ? end : start;
    }
    int close = noDisplayDollar ? -1 : text.indexOf("$$", start + 2);
    noDisplayDollar = close < 0;
    return close < 0 ? start : close + 2;
  }

  /// Money is no formula: `$5 and $6` has a space before the second mark.
  private boolean isFormula(int start, int end) {
    return end > start
        && !TextMeasure.isSpace(text.charAt(start))
        && !TextMeasure.isSpace(text.charAt(end - 1));
  }

  private int backslash(int start) {
    if (text.startsWith("\\[", start)) {
      int close = noDisplayBracket ? -1 : text.indexOf("\\]", start + 2);
      noDisplayBracket = close < 0;
      return close < 0 ? start : close + 2;
    }
    if (text.startsWith("\\(", start)) {
      int close = noInlineBracket ? -1 : text.indexOf("\\)", start + 2);
      noInlineBracket = close < 0;
      return close < 0 ? start : close + 2;
    }
    return start;
  }

  private int address(int start) {
    boolean found =
        text.startsWith("http://", start)
            || text.startsWith("https://", start)
            || text.startsWith("www.", start);
    if (!found || (start > 0 && TextMeasure.isLatin(text.charAt(start - 1)))) {
      return start;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x80) {
      end++;
    }
    return end;
  }

  /// The end of the next closing mark on the same line; the start when there is none. The search
  /// ends at the first character of the mark, so repeated tries never cross each other.
  private int upTo(int start, int from, String mark) {
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == mark.charAt(0)) {
        return text.startsWith(mark, i) ? i + mark.length() : start;
      }
    }
    return start;
  }

  private int run(int start, char mark) {
    int end = start;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    return end - start;
  }

  private boolean atLineStart(int index) {
    int i = index - 1;
    while (i >= 0 && index - i <= 8 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private int skipBlanks(int index) {
    int i = index;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
