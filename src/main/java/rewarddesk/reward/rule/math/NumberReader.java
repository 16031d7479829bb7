package rewarddesk.reward.rule.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import rewarddesk.reward.rule.math.Token.Numeral;

/// Reads a number with what belongs to it: the fraction of a mixed number, or its base.
final class NumberReader {
  private static final int MAX_BASE = 10;

  private NumberReader() {}

  /// @param numeral the number just taken
  static Expression read(Numeral numeral, TokenCursor cursor, ExpressionReader reader)
      throws UnreadableException {
    if (cursor.take('_')) {
      return based(numeral, cursor);
    }
    Expression whole = new Expression.Fraction(exact(numeral));
    if (!numeral.isInteger()) {
      return afterNumber(whole, cursor);
    }
    if (cursor.peek(0).filter(new Token.Operator("frac")::equals).isPresent()) {
      cursor.skip(1);
      return mixed(whole, new CallReader(cursor, reader).read("frac"), cursor);
    }
    Optional<Expression> fraction = plainFraction(cursor);
    if (fraction.isPresent()) {
      cursor.skip(3);
      return new Expression.Sum(List.of(whole, fraction.get()));
    }
    return afterNumber(whole, cursor);
  }

  static Rational exact(Numeral numeral) {
    BigDecimal value = numeral.value();
    return value.scale() <= 0
        ? Rational.of(value.toBigIntegerExact())
        : Rational.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
  }

  private static Expression afterNumber(Expression number, TokenCursor cursor)
      throws UnreadableException {
    if (cursor.peek(0).filter(Numeral.class::isInstance).isPresent()) {
      throw new UnreadableException("Two numbers stand side by side.");
    }
    return number;
  }

  /// `1/2` behind a whole number: `3 1/2`.
  private static Optional<Expression> plainFraction(TokenCursor cursor) {
    if (cursor.peek(0).orElse(null) instanceof Numeral above
        && cursor.seesAhead(1, '/')
        && cursor.peek(2).orElse(null) instanceof Numeral below
        && isProper(above, below)) {
      return Optional.of(
          Expression.quotient(
              new Expression.Fraction(exact(above)), new Expression.Fraction(exact(below))));
    }
    return Optional.empty();
  }

  private static boolean isProper(Numeral above, Numeral below) {
    return above.isInteger() && below.isInteger() && above.value().compareTo(below.value()) < 0;
  }

  /// A whole number and a proper fraction of whole numbers are added, anything else multiplied.
  private static Expression mixed(Expression whole, Expression fraction, TokenCursor cursor)
      throws UnreadableException {
    if (cursor.sees('^')) {
      throw new UnreadableException("It is not clear what the exponent belongs to.");
    }
    boolean proper =
        fraction instanceof Expression.Product(List<Expression> parts)
            && parts.size() == 2
            && parts.getFirst() instanceof Expression.Fraction(Rational above)
            && parts.getLast() instanceof Expression.Power(Expression base, Expression _)
            && base instanceof Expression.Fraction(Rational below)
            && above.isInteger()
            && below.isInteger()
            && above.numerator().signum() > 0
            && above.numerator().compareTo(below.numerator()) < 0;
    return proper
        ? new Expression.Sum(List.of(whole, fraction))
        : new Expression.Product(List.of(whole, fraction));
  }

  private static Expression based(Numeral numeral, TokenCursor cursor) throws UnreadableException {
    boolean braced = cursor.take('{');
    Token base = cursor.next();
    if (braced) {
      cursor.expect('}');
    }
    if (!(base instanceof Numeral(String digits, int exponent)
        && exponent == 0
        && digits.matches("[0-9]{1,2}")
        && numeral.isInteger())) {
      throw new UnreadableException("The subscript of a number is no base.");
    }
    int radix = Integer.parseInt(digits);
    boolean fits = numeral.digits().chars().allMatch(digit -> digit - '0' < radix);
    if (radix < 2 || radix > MAX_BASE || !fits) {
      throw new UnreadableException("The digits do not fit the base " + radix + ".");
    }
    return new Expression.Fraction(Rational.of(new BigInteger(numeral.digits(), radix)));
  }
}
