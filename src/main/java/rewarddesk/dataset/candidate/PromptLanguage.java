package rewarddesk.dataset.candidate;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import rewarddesk.model.Content;

/// Tells Chinese prompts by their script.
///
/// Of the first 2,000 characters of the prompt the letters are counted. When at least 30 in 100 are
/// Chinese characters and at most 2 in 100 are Japanese kana or Korean Hangul, the language is
/// `zh`. Anything else stays unknown: Latin letters do not tell English from French.
final class PromptLanguage {
  private static final int LOOKED_AT = 2000;
  private static final double LEAST_HAN = 0.30;
  private static final double MOST_KANA = 0.02;
  private static final char JAMO = '\u1100';
  private static final char LAST_JAMO = '\u11FF';
  private static final char CJK = '\u2E80';

  private PromptLanguage() {}

  static Optional<String> of(Content prompt) {
    String text = prompt.plain();
    return mayBeChinese(text) ? counted(text) : Optional.empty();
  }

  /// Text without any character of these scripts, which most is, need not be counted.
  private static boolean mayBeChinese(String text) {
    int end = Math.min(text.length(), 2 * LOOKED_AT);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= CJK || (c >= JAMO && c <= LAST_JAMO)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> counted(String text) {
    int letters = 0;
    int han = 0;
    int others = 0;
    int[] start = text.codePoints().limit(LOOKED_AT).toArray();
    for (int letter : start) {
      if (Character.isLetter(letter)) {
        letters++;
        UnicodeScript script = UnicodeScript.of(letter);
        han += script == UnicodeScript.HAN ? 1 : 0;
        others += isKanaOrHangul(script) ? 1 : 0;
      }
    }
    boolean chinese = letters > 0 && han >= LEAST_HAN * letters && others <= MOST_KANA * letters;
    return chinese ? Optional.of("zh") : Optional.empty();
  }

  private static boolean isKanaOrHangul(UnicodeScript script) {
    return script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }
}
