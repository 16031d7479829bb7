package rewarddesk.reward.rule.format;

import java.util.Locale;

/// A small change of a text, to see whether a regular expression minds it. The constants are in the
/// order they are shown.
public enum TextChange {
  /// A line break at the end.
  NEWLINE_AFTER,
  /// More text at the end, on the last line.
  TEXT_AFTER,
  /// More text on a line of its own at the end.
  LINE_AFTER,
  /// More text at the start, on the first line.
  TEXT_BEFORE,
  /// A line break at the start.
  NEWLINE_BEFORE,
  /// Everything twice.
  REPEATED,
  /// An empty line between two tags that stand on neighbouring lines.
  BLANK_LINE_BETWEEN_TAGS,
  /// Nothing but line breaks between each opening and closing tag.
  EMPTY_TAGS,
  /// All line breaks left out.
  ON_ONE_LINE,
  /// Lines that end as on Windows.
  WINDOWS_LINES,
  /// Letters in capitals.
  CAPITALS,
  /// The last tenth cut off, as at a length limit.
  CUT_OFF,
  /// Nothing at all.
  EMPTIED;

  private static final String EXTRA = "extra";

  /// The changed text; the same text where there is nothing to change.
  public String of(String text) {
    return switch (this) {
      case NEWLINE_AFTER -> text + "\n";
      case TEXT_AFTER -> text + " " + EXTRA;
      case LINE_AFTER -> text + "\n" + EXTRA;
      case TEXT_BEFORE -> EXTRA + " " + text;
      case NEWLINE_BEFORE -> "\n" + text;
      case REPEATED -> text + "\n" + text;
      case BLANK_LINE_BETWEEN_TAGS -> text.replace(">\n<", ">\n\n<");
      case EMPTY_TAGS -> withoutContent(text);
      case ON_ONE_LINE -> text.replace("\r", "").replace("\n", "");
      case WINDOWS_LINES -> text.replace("\r\n", "\n").replace("\n", "\r\n");
      case CAPITALS -> text.toUpperCase(Locale.ROOT);
      case CUT_OFF -> text.substring(0, text.length() - (text.length() + 9) / 10);
      case EMPTIED -> "";
    };
  }

  private static String withoutContent(String text) {
    StringBuilder rest = new StringBuilder();
    int kept = 0;
    for (int close = text.indexOf("</"); close >= 0; close = text.indexOf("</", close + 2)) {
      int open = text.lastIndexOf('>', close) + 1;
      if (open > kept) {
        rest.append(text, kept, open);
        text.substring(open, close)
            .chars()
            .filter(c -> c == '\n')
            .forEach(c -> rest.append((char) c));
        kept = close;
      }
    }
    return rest.append(text, kept, text.length()).toString();
  }
}
