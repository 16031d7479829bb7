package rewarddesk.reward.rule;

import java.lang.Character.UnicodeScript;
import java.util.List;
import rewarddesk.model.Span;

/// How much of a text is written in which script. Counts code points, so that a rare Chinese
/// character outside the basic plane counts once.
///
/// @param han Chinese characters, by Unicode script
/// @param latinWords runs of Latin letters
/// @param otherLetters letters of every other script, one by one
public record TextMeasure(int han, int latinWords, int otherLetters) {
  private static final byte SPACE = 1;
  private static final byte LETTER_OR_DIGIT = 2;

  /// What each ASCII character is; most text is ASCII, and looking it up takes a third of the time.
  private static final byte[] ASCII = ascii();

  /// Measures a text without its code, formulas and addresses; digits and punctuation never count.
  public static TextMeasure ofProse(String text) {
    return of(text, NotProse.in(text));
  }

  /// Words as a reader counts them: runs between white space that hold a letter or digit, and every
  /// Chinese character.
  public static int words(String text) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        i++;
        byte kind = ASCII[c];
        if (kind == LETTER_OR_DIGIT && !inWord) {
          words++;
          inWord = true;
        } else if (kind == SPACE) {
          inWord = false;
        }
        continue;
      }
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isHan(codePoint)) {
        words++;
        inWord = false;
      } else if (isSpace(codePoint)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(codePoint)) {
        words++;
        inWord = true;
      }
    }
    return words;
  }

  /// The text with ASCII letters in lower case and straight apostrophes, for finding phrases: of
  /// the same length, so that places stay true.
  public static String folded(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + 32);
      } else if (c == '’' || c == '‘') {
        chars[i] = '\'';
      }
    }
    return new String(chars);
  }

  /// Everything counted.
  public int total() {
    return han + latinWords + otherLetters;
  }

  /// Whether Chinese characters are at least half of it.
  public boolean mainlyHan() {
    return han > 0 && 2L * han >= total();
  }

  private static TextMeasure of(String text, List<Span> skipped) {
    int han = 0;
    int latinWords = 0;
    int otherLetters = 0;
    int next = 0;
    boolean inLatin = false;
    for (int i = 0; i < text.length(); ) {
      if (next < skipped.size() && i >= skipped.get(next).start()) {
        i = Math.max(i, skipped.get(next++).end());
        inLatin = false;
        continue;
      }
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      boolean latin = isLatin(codePoint);
      if (latin && !inLatin) {
        latinWords++;
      } else if (isHan(codePoint)) {
        han++;
      } else if (!latin && Character.isLetter(codePoint)) {
        otherLetters++;
      }
      inLatin = latin || (inLatin && (codePoint == '\'' || codePoint == '’'));
    }
    return new TextMeasure(han, latinWords, otherLetters);
  }

  private static byte[] ascii() {
    byte[] kinds = new byte[0x80];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = isSpace(c) ? SPACE : Character.isLetterOrDigit(c) ? LETTER_OR_DIGIT : 0;
    }
    return kinds;
  }

  public static boolean isHan(int codePoint) {
    if (codePoint < 0x2E80) {
      return false;
    }
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }

  public static boolean isLatin(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
    }
    return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }

  /// White space in the widest sense: also the no-break and the ideographic space.
  public static boolean isSpace(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == ' '
          || (codePoint >= '\t' && codePoint <= '\r')
          || (codePoint >= 0x1c && codePoint <= 0x1f);
    }
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }
}
