package rewarddesk.ui.control;

/// Makes hostile text safe to show without changing its length, so that places stay valid.
public final class CleanText {
  private static final char UNREADABLE = '\uFFFD';
  private static final char CONTROL_PICTURES = '\u2400';
  private static final char DELETE = '\u007F';
  private static final char DELETE_PICTURE = '\u2421';
  private static final char OVERRIDE_PICTURE = '\u2426';

  private CleanText() {}

  /// Control characters become visible pictures, unpaired surrogates the replacement character, and
  /// characters that turn the reading direction around become visible; tabs and line ends stay. A
  /// carriage return before a line end becomes a space.
  public static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (shown(text, i) != text.charAt(i)) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    char[] chars = text.toCharArray();
    for (int i = from; i < chars.length; i++) {
      chars[i] = shown(text, i);
    }
    return new String(chars);
  }

  private static char shown(String text, int index) {
    char c = text.charAt(index);
    if ((c >= ' ' && c < DELETE) || c == '\n' || c == '\t') {
      return c;
    }
    if (c == '\r') {
      return index + 1 < text.length() && text.charAt(index + 1) == '\n' ? ' ' : '\n';
    }
    if (c < ' ') {
      return (char) (CONTROL_PICTURES + c);
    }
    if (c == DELETE) {
      return DELETE_PICTURE;
    }
    if (Character.isSurrogate(c)) {
      return paired(text, index) ? c : UNREADABLE;
    }
    return turnsDirection(c) ? OVERRIDE_PICTURE : c < '\u00A0' ? UNREADABLE : c;
  }

  private static boolean paired(String text, int index) {
    char c = text.charAt(index);
    return Character.isHighSurrogate(c)
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }

  /// Left-to-right and right-to-left override: they make text read as something it is not.
  private static boolean turnsDirection(char c) {
    return c == '\u202D' || c == '\u202E';
  }
}
