package rewarddesk.reward.rule;

/// How Python sees text, for the rules that reproduce a Python reference to the last bit.
public final class PythonText {
  private PythonText() {}

  /// Whether `str.split()` splits here (`str.isspace`): bidirectional types WS, B and S, and the
  /// category Zs.
  public static boolean isSpace(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == ' '
          || (codePoint >= '\t' && codePoint <= '\r')
          || (codePoint >= 0x1c && codePoint <= 0x1f);
    }
    return codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029
        || (codePoint >= 0xa0 && Character.getType(codePoint) == Character.SPACE_SEPARATOR);
  }

  /// `len(text)`: code points, a lone surrogate counting as one.
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// `text.count(part)`: without overlaps.
  public static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /// Where a match of `part$` with `re.MULTILINE` starts at or after an index; −1 when there is
  /// none. The mark `$` then matches at the end of every line, not only of the text.
  public static int indexAtLineEnd(String text, String part, int from) {
    int at = text.indexOf(part, from);
    while (at >= 0) {
      int end = at + part.length();
      if (end == text.length() || text.charAt(end) == '\n') {
        return at;
      }
      at = text.indexOf(part, at + 1);
    }
    return -1;
  }
}
