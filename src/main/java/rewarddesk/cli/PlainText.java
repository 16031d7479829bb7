package rewarddesk.cli;

import java.util.Locale;

/// Text from files, made safe for a terminal.
final class PlainText {
  private PlainText() {}

  /// The text without control characters, which a terminal could take for commands (escape
  /// sequences). Line breaks and tabs stay.
  static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// `1 record`, `2 records`: plain English plurals.
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
