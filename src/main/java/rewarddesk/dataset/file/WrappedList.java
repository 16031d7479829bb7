package rewarddesk.dataset.file;

import java.util.regex.Pattern;

/// One JSON object whose rows stand in a list under a key, after a head that is not looked at: what
/// LLM Comparator (`examples`) and some export buttons (`data`, `rows`) write.
public final class WrappedList {
  private static final String KEYS = "\"(?:examples|data|rows)\"\\s*:\\s*\\[";
  private static final Pattern OPENING = Pattern.compile(KEYS + "$");
  private static final Pattern LIST = Pattern.compile(KEYS + "\\s*\\{");

  /// A whole object on the first line: then the file is JSON Lines.
  private static final Pattern ROW_A_LINE = Pattern.compile("\\{[^\\n]*\\}\\s*\\r?\\n\\s*\\{");

  /// An object whose first line cannot be its last, or on whose next line no other starts.
  private static final Pattern SEVERAL_LINES =
      Pattern.compile(
          "\\{(?:[^\\n]*[\\[{,:])?[ \\t]*\\r?\\n|\\{[^\\n]*[^}\\s][ \\t]*\\r?\\n\\s*[^{\\s]");

  private WrappedList() {}

  /// Whether the start of a file is an object that spans several lines: then the rows are the
  /// objects and not the lines.
  public static boolean spansLines(String start) {
    return SEVERAL_LINES.matcher(start).lookingAt();
  }

  /// Whether the start of a file looks like this.
  public static boolean isOne(String start) {
    return start.startsWith("{")
        && LIST.matcher(start).find()
        && !ROW_A_LINE.matcher(start).lookingAt();
  }

  /// Whether the list opens with the last character of this head.
  static boolean opensAtEnd(CharSequence head) {
    return OPENING.matcher(head).find();
  }
}
