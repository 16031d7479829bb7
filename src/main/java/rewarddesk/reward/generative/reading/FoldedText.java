package rewarddesk.reward.generative.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.Span;

/// A text with its spelling variants folded into one, so that patterns and comparisons need to know
/// only one: full-width letters, digits, brackets and colons become plain, `【` counts as `[[`,
/// emphasis marks and invisible characters vanish. Keeps track of where each character came from.
public final class FoldedText {
  private final String original;
  private final String text;

  // Worked out when they are asked for, which for most texts they never are. Two threads that ask
  // at the same time work out the same.
  private int @Nullable [] origin;
  private @Nullable Words words;

  /// @param letters letters and digits alone, in lower case
  /// @param before for each place in the folded text, how many of them come before it
  @SuppressWarnings("ArrayRecordComponent") // stays inside this class
  private record Words(String letters, int[] before) {}

  private FoldedText(String original) {
    this.original = original;
    StringBuilder folded = new StringBuilder(original.length());
    for (int i = 0; i < original.length(); i++) {
      fold(original.charAt(i), folded);
    }
    text = folded.toString();
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

  /// Where in the original each character of the folded text comes from.
  private int[] origin() {
    int[] known = origin;
    if (known == null) {
      known = new int[text.length()];
      StringBuilder one = new StringBuilder();
      int at = 0;
      for (int i = 0; i < original.length(); i++) {
        one.setLength(0);
        fold(original.charAt(i), one);
        Arrays.fill(known, at, at + one.length(), i);
        at += one.length();
      }
      origin = known;
    }
    return known;
  }

  private Words collected() {
    Words known = words;
    if (known == null) {
      StringBuilder letters = new StringBuilder(text.length());
      int[] before = new int[text.length() + 1];
      for (int i = 0; i < text.length(); i++) {
        before[i] = letters.length();
        char c = text.charAt(i);
        if (isWord(c)) {
          letters.append(Character.toLowerCase(c));
        }
      }
      before[text.length()] = letters.length();
      known = new Words(letters.toString(), before);
      words = known;
    }
    return known;
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
    return collected().letters();
  }

  /// How many characters of [#words()] come before a place in the folded text.
  int wordsBefore(int index) {
    return collected().before()[index];
  }

  /// A part of the folded text as a part of the original.
  Span span(int start, int end) {
    return start == end
        ? new Span(originOf(start), originOf(start))
        : new Span(originOf(start), originOf(end - 1) + 1);
  }

  private int originOf(int index) {
    return index < text.length() ? origin()[index] : original.length();
  }

  /// The character of the original before a place in the folded text; a line break at the start.
  char before(int start) {
    int at = originOf(start) - 1;
    return at < 0 ? '\n' : original.charAt(at);
  }

  /// The character of the original after the end of a part of the folded text; a line break at the
  /// end.
  char after(int end) {
    int at = end == 0 ? 0 : originOf(end - 1) + 1;
    return at >= original.length() ? '\n' : original.charAt(at);
  }
}
