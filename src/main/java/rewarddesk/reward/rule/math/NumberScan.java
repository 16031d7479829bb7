package rewarddesk.reward.rule.math;

import java.util.Locale;
import java.util.Optional;

/// Finds the last number in running text, with its sign, currency, fraction bar, exponent, and the
/// percent sign or unit behind it.
final class NumberScan {
  private static final int LONGEST = Readings.MAX_LENGTH;

  private NumberScan() {}

  /// The last number that starts and ends between the places.
  static Optional<Answer> last(String text, int from, int to, String source) {
    int end = to;
    while (end > from && !isDigit(text.charAt(end - 1))) {
      end--;
    }
    if (end == from) {
      return Optional.empty();
    }
    int start = end;
    while (start > from && end - start < LONGEST && continues(text, start, from)) {
      start--;
    }
    start = withSign(text, start, from);
    return Optional.of(Answer.at(text, start, withUnit(text, end, to), source));
  }

  /// Whether the character before the place belongs to the number that starts at the place.
  private static boolean continues(String text, int start, int from) {
    char c = text.charAt(start - 1);
    if (isDigit(c)) {
      return true;
    }
    boolean digitAfter = isDigit(text.charAt(start));
    boolean digitBefore = start - 2 >= from && isDigit(text.charAt(start - 2));
    return switch (c) {
      case ',', '/' -> digitAfter && digitBefore;
      case '.' -> digitAfter && (digitBefore || start - 2 < from || text.charAt(start - 2) == ' ');
      case 'e', 'E' -> digitBefore && "0123456789+-".indexOf(text.charAt(start)) >= 0;
      case '+', '-' ->
          digitAfter
              && start - 3 >= from
              && Character.toLowerCase(text.charAt(start - 2)) == 'e'
              && isDigit(text.charAt(start - 3));
      default -> false;
    };
  }

  private static int withSign(String text, int start, int from) {
    int at = start;
    while (at > from && "$€£¥￥\\".indexOf(text.charAt(at - 1)) >= 0) {
      at--;
    }
    boolean sign = at > from && "-−".indexOf(text.charAt(at - 1)) >= 0;
    boolean minus = sign && (at - 2 < from || isBeforeSign(text.charAt(at - 2)));
    return minus ? at - 1 : at;
  }

  /// A minus behind a digit or letter subtracts or joins words.
  private static boolean isBeforeSign(char c) {
    return !Character.isLetterOrDigit(c) && c != ')';
  }

  private static int withUnit(String text, int end, int to) {
    int at = end;
    while (at < to && at - end < 2 && (text.charAt(at) == ' ' || text.charAt(at) == '\\')) {
      at++;
    }
    if (at < to && (text.charAt(at) == '%' || text.charAt(at) == '％')) {
      return at + 1;
    }
    int wordEnd = at;
    while (wordEnd < to && Character.isLetter(text.charAt(wordEnd)) && wordEnd - at < 20) {
      wordEnd++;
    }
    String word = text.substring(at, wordEnd).toLowerCase(Locale.ROOT);
    boolean unit =
        word.length() > 1 && (Unit.named(word).isPresent() || word.matches("percent|.illion"));
    return unit ? wordEnd : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
