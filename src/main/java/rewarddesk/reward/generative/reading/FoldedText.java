package rewarddesk.reward.generative.reading;

import java.util.Arrays;
import rewarddesk.model.Span;

/// A text with its spelling variants folded into one, so that patterns and comparisons need to know
/// only one: full-width letters, digits, brackets and colons become plain, `【` counts as `[[`,
/// emphasis marks and invisible characters vanish. Keeps track of where each character came from.
public final class FoldedText {
  private final String original;
  private final String text;
  private final int[] origin;
  private final String words;
  private final int[] wordsBefore;

  private FoldedText(String original) {
    this.original = original;
    StringBuilder folded = new StringBuilder(original.length());
    int[] from = new int[2 * original.length()];
    for (int i = 0; i < original.length(); i++) {
      int before = folded.length();
      fold(original.charAt(i), folded);
      Arrays.fill(from, before, folded.length(), i);
    }
    text = folded.toString();
    origin = Arrays.copyOf(from, text.length());
    wordsBefore = new int[text.length() + 1];
    words = collectWords();
  }

  public static FoldedText of(String original) {
    return new FoldedText(original);
  }

  private static void fold(char c, StringBuilder to) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      foldPlain((char) (c - 0xFEE0), to);
    } else {
      switch (c) {
        case '【', '〖', '⟦' -> to.append("[[");
        case '】', '〗', '⟧' -> to.append("]]");
        case '\u3000', '\u00A0' -> to.append(' ');
        case '∶', '﹕' -> to.append(':');
        case '\r' -> to.append('\n');
        default -> foldPlain(c, to);
      }
    }
  }

  private static void foldPlain(char c, StringBuilder to) {
    boolean emphasis = c == '*' || c == '_' || c == '`';
    boolean invisible =
        (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    if (!emphasis && !invisible) {
      to.append(c);
    }
  }

  private String collectWords() {
    StringBuilder collected = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      wordsBefore[i] = collected.length();
      char c = text.charAt(i);
      if (isWord(c)) {
        collected.append(Character.toLowerCase(c));
      }
    }
    wordsBefore[text.length()] = collected.length();
    return collected.toString();
  }

  static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /// The folded text.
  public String text() {
    return text;
  }

  /// Letters and digits alone, in lower case: equal for texts that differ in white space,
  /// punctuation and emphasis.
  String words() {
    return words;
  }

  /// How many characters of [#words()] come before a place in the folded text.
  int wordsBefore(int index) {
    return wordsBefore[index];
  }

  /// A part of the folded text as a part of the original.
  Span span(int start, int end) {
    return start == end
        ? new Span(originOf(start), originOf(start))
        : new Span(origin[start], origin[end - 1] + 1);
  }

  private int originOf(int index) {
    return index < origin.length ? origin[index] : original.length();
  }

  /// The character of the original before a place in the folded text; a line break at the start.
  char before(int start) {
    int at = originOf(start) - 1;
    return at < 0 ? '\n' : original.charAt(at);
  }

  /// The character of the original after the end of a part of the folded text; a line break at the
  /// end.
  char after(int end) {
    int at = end == 0 ? 0 : origin[end - 1] + 1;
    return at >= original.length() ? '\n' : original.charAt(at);
  }
}
