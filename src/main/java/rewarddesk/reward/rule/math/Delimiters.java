package rewarddesk.reward.rule.math;

import java.util.List;

/// Takes off what only sets an answer apart: dollar signs and brackets of a formula, emphasis, code
/// marks, quotes, the full stop at the end.
final class Delimiters {
  private static final List<String> OPEN =
      List.of("$$", "$", "\\(", "\\[", "**", "__", "*", "`", "\"", "“");
  private static final List<String> CLOSE =
      List.of("$$", "$", "\\)", "\\]", "**", "__", "*", "`", "\"", "”");
  private static final String ENDINGS = ".,;:!。，；：！";
  private static final int MAX_ROUNDS = 8;

  private Delimiters() {}

  static String strip(String text) {
    String stripped = text.strip();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String before = stripped;
      stripped = withoutEnding(stripped);
      for (int i = 0; i < OPEN.size(); i++) {
        stripped = without(stripped, OPEN.get(i), CLOSE.get(i));
      }
      if (stripped.equals(before)) {
        break;
      }
    }
    return stripped;
  }

  private static String withoutEnding(String text) {
    int end = text.length();
    while (end > 0 && ENDINGS.indexOf(text.charAt(end - 1)) >= 0 && !isPartOfFormula(text, end)) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /// `5!` is a factorial, `\,` a space.
  private static boolean isPartOfFormula(String text, int end) {
    char last = text.charAt(end - 1);
    char before = end > 1 ? text.charAt(end - 2) : ' ';
    return before == '\\' || (last == '!' && before != ' ');
  }

  private static String without(String text, String open, String close) {
    boolean enclosed =
        text.length() > open.length() + close.length()
            && text.startsWith(open)
            && text.endsWith(close)
            && text.indexOf(close, open.length()) == text.length() - close.length();
    return enclosed ? text.substring(open.length(), text.length() - close.length()).strip() : text;
  }
}
