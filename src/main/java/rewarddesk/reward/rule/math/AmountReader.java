package rewarddesk.reward.rule.math;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one amount: a formula with its currency, percent sign, scale word ("million") and unit.
///
/// A unit that is not known ("apples", "km/h") is left out: the number decides.
final class AmountReader {
  private static final int MAX_UNIT_TOKENS = 10;

  private final List<Token> tokens;
  private Optional<Unit> unit = Optional.empty();
  private Rational scale = Rational.ONE;

  private AmountReader(List<Token> tokens) {
    this.tokens = new ArrayList<>(tokens);
  }

  static Value.Single read(List<Token> tokens) throws UnreadableException {
    return new AmountReader(tokens).amount();
  }

  private Value.Single amount() throws UnreadableException {
    takeCurrency();
    takeWords();
    takeSign();
    if (tokens.isEmpty()) {
      throw new UnreadableException("There is no number or formula.");
    }
    Expression expression = ExpressionReader.read(tokens);
    if (!scale.equals(Rational.ONE)) {
      expression = new Expression.Product(List.of(expression, new Expression.Fraction(scale)));
    }
    return new Value.Single(expression, places(), unit);
  }

  private void takeCurrency() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Token.Currency(String name)
          && (i == tokens.size() - 1 || i <= 1)) {
        tokens.remove(i);
        unit = Unit.named(name);
        return;
      }
    }
  }

  /// The words at the end, from the first word on.
  private void takeWords() throws UnreadableException {
    int first = 0;
    while (first < tokens.size() && !(tokens.get(first) instanceof Token.Word)) {
      first++;
    }
    List<Token> words = new ArrayList<>(tokens.subList(first, tokens.size()));
    if (words.isEmpty()) {
      return;
    }
    boolean amount = tokens.subList(0, first).stream().anyMatch(Token.Numeral.class::isInstance);
    if (!amount
        || holdsNumber(words)
        || words.size() > MAX_UNIT_TOKENS
        || !words.stream().allMatch(this::inUnit)) {
      throw new UnreadableException("There are words that are no unit.");
    }
    tokens.subList(first, tokens.size()).clear();
    if (words.getFirst() instanceof Token.Word(String word) && scale(word).isPresent()) {
      scale = scale(word).get();
      words.removeFirst();
    }
    if (unit.isEmpty()) {
      unit = unit(words);
    }
  }

  /// Whether a number stands among the words other than as the exponent of a unit.
  private static boolean holdsNumber(List<Token> words) {
    for (int i = 1; i < words.size(); i++) {
      Token before = words.get(i - 1);
      boolean exponent = before.is('^') || before.is('{') || before.is('-');
      if (words.get(i) instanceof Token.Numeral && !exponent) {
        return true;
      }
    }
    return false;
  }

  private boolean inUnit(Token token) {
    return token instanceof Token.Word
        || token instanceof Token.Name
        || token instanceof Token.Numeral
        || token.is('/')
        || token.is('^')
        || token.is('{')
        || token.is('}')
        || token.is('-');
  }

  private static Optional<Rational> scale(String word) {
    return switch (word) {
      case "hundred" -> Optional.of(Rational.of(100));
      case "thousand" -> Optional.of(Rational.of(1000));
      case "million" -> Optional.of(Rational.of(1_000_000));
      case "billion" -> Optional.of(Rational.of(1_000_000_000));
      case "trillion" -> Optional.of(Rational.of(1_000_000_000_000L));
      case "万" -> Optional.of(Rational.of(10_000));
      case "亿" -> Optional.of(Rational.of(100_000_000));
      default -> Optional.empty();
    };
  }

  private static Optional<Unit> unit(List<Token> words) {
    if (words.isEmpty() || !(words.getFirst() instanceof Token.Word(String first))) {
      return Optional.empty();
    }
    if (words.size() == 1) {
      return first.startsWith("平方")
          ? Unit.named(first.substring(2)).map(length -> length.power(2))
          : first.startsWith("立方")
              ? Unit.named(first.substring(2)).map(length -> length.power(3))
              : Unit.named(first);
    }
    if (words.size() == 2 && words.get(1) instanceof Token.Word(String second)) {
      return switch (first) {
        case "square", "sq" -> Unit.named(second).map(length -> length.power(2));
        case "cubic" -> Unit.named(second).map(length -> length.power(3));
        default -> Optional.empty();
      };
    }
    return words.get(1).is('^') ? raised(first, words) : Optional.empty();
  }

  private static Optional<Unit> raised(String name, List<Token> words) {
    List<Token> rest =
        words.stream().skip(2).filter(token -> !token.is('{') && !token.is('}')).toList();
    boolean small =
        rest.size() == 1
            && rest.getFirst() instanceof Token.Numeral numeral
            && numeral.digits().matches("[23]");
    return small
        ? Unit.named(name)
            .map(length -> length.power(rest.getFirst().equals(new Token.Numeral("2", 0)) ? 2 : 3))
        : Optional.empty();
  }

  /// A percent or degree sign at the end.
  private void takeSign() {
    if (tokens.size() > 1 && tokens.getLast().is('%')) {
      tokens.removeLast();
      unit = Optional.of(Unit.PERCENT);
      return;
    }
    if (tokens.stream().anyMatch(AmountReader::isFunction)) {
      return;
    }
    int end = tokens.size();
    boolean braced = end > 3 && tokens.get(end - 1).is('}') && tokens.get(end - 3).is('{');
    int sign = braced ? end - 2 : end - 1;
    if (sign < 1 || !tokens.get(sign).is('°')) {
      return;
    }
    int from = braced ? sign - 1 : sign;
    from -= tokens.get(from - 1).is('^') ? 1 : 0;
    if (from > 0 && unit.isEmpty()) {
      tokens.subList(from, end).clear();
      unit = Unit.named("°");
    }
  }

  /// Behind a function the degrees belong to its argument.
  private static boolean isFunction(Token token) {
    return token instanceof Token.Operator(String name)
        && !name.equals("frac")
        && !name.equals("sqrt");
  }

  private int places() {
    int first = 0;
    while (first < tokens.size() && (tokens.get(first).is('-') || tokens.get(first).is('+'))) {
      first++;
    }
    if (first != tokens.size() - 1
        || !(tokens.get(first) instanceof Token.Numeral(String digits, int exponent))
        || digits.indexOf('.') < 0) {
      return -1;
    }
    int places = digits.length() - digits.indexOf('.') - 1;
    String significant = new BigInteger(digits.replace(".", "")).toString();
    return exponent == 0 && places >= 6 && significant.length() >= 6 && scale.equals(Rational.ONE)
        ? places
        : 0;
  }
}
