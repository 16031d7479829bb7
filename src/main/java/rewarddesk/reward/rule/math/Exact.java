package rewarddesk.reward.rule.math;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes expressions exactly where their value is a rational number.
///
/// Bounded by construction: no number grows beyond 131,072 bits (39,000 digits), and the sum of all
/// work, in products of words, is limited for one instance. What would need more is reported as too
/// large, so that `9^9^9^9` ends at once.
final class Exact {
  static final String TOO_LARGE = "The number is too large to compute.";
  private static final long MAX_BITS = 1 << 17;
  private static final long MAX_WORK = 20_000_000;
  private static final int MAX_COUNT = 3000;

  private long work;

  /// The value; empty when it is not rational or not computed by these means.
  Optional<Rational> value(Expression expression) throws UnreadableException {
    return switch (expression) {
      case Expression.Fraction(Rational value) -> Optional.of(charged(value, Rational.ONE));
      case Expression.Sum(List<Expression> terms) -> sum(terms);
      case Expression.Product(List<Expression> factors) -> product(factors);
      case Expression.Power(Expression base, Expression exponent) -> {
        Optional<Rational> root = value(base);
        Optional<Rational> power = value(exponent);
        yield root.isPresent() && power.isPresent()
            ? power(root.get(), power.get())
            : Optional.empty();
      }
      case Expression.Call(Function function, List<Expression> arguments) ->
          call(function, arguments);
      case Expression.Constant _, Expression.Variable _, Expression.EitherSign _ ->
          Optional.empty();
    };
  }

  private Optional<Rational> sum(List<Expression> terms) throws UnreadableException {
    Rational total = Rational.ZERO;
    for (Expression term : terms) {
      Optional<Rational> value = value(term);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = sum(total, value.get());
    }
    return Optional.of(total);
  }

  private Optional<Rational> product(List<Expression> factors) throws UnreadableException {
    Rational total = Rational.ONE;
    for (Expression factor : factors) {
      Optional<Rational> value = value(factor);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      total = product(total, value.get());
    }
    return Optional.of(total);
  }

  Rational sum(Rational a, Rational b) throws UnreadableException {
    return charged(a, b).plus(b);
  }

  Rational product(Rational a, Rational b) throws UnreadableException {
    return charged(a, b).times(b);
  }

  /// Counts one operation on two numbers; returns the first.
  private Rational charged(Rational a, Rational b) throws UnreadableException {
    long bits = a.bits() + b.bits();
    work += (a.bits() / 32 + 1) * (b.bits() / 32 + 1) + bits / 32;
    if (!a.isInteger() || !b.isInteger()) {
      work += (bits / 32) * (bits / 32);
    }
    if (bits > MAX_BITS || work > MAX_WORK) {
      throw new UnreadableException(TOO_LARGE);
    }
    return a;
  }

  private Optional<Rational> power(Rational base, Rational exponent) throws UnreadableException {
    if (base.isZero()) {
      if (exponent.numerator().signum() <= 0) {
        throw new UnreadableException("There is a division by zero.");
      }
      return Optional.of(Rational.ZERO);
    }
    if (!exponent.isInteger()) {
      return exponent.denominator().bitLength() > 6 || base.numerator().signum() < 0
          ? Optional.empty()
          : rootThenPower(base, exponent);
    }
    if (base.equals(Rational.ONE) || base.equals(Rational.of(-1))) {
      return Optional.of(exponent.numerator().testBit(0) ? base : Rational.ONE);
    }
    if (exponent.numerator().bitLength() > 31
        || exponent.numerator().abs().longValue() * base.bits() > MAX_BITS) {
      throw new UnreadableException(TOO_LARGE);
    }
    int count = exponent.numerator().abs().intValue();
    Rational value = new Rational(base.numerator().pow(count), base.denominator().pow(count));
    long words = value.bits() / 32;
    work += words * words / 4;
    charged(value, base);
    return Optional.of(exponent.numerator().signum() < 0 ? value.inverse() : value);
  }

  private Optional<Rational> rootThenPower(Rational base, Rational exponent)
      throws UnreadableException {
    Optional<Rational> root = root(base, exponent.denominator().intValue());
    return root.isPresent()
        ? power(root.get(), Rational.of(exponent.numerator()))
        : Optional.empty();
  }

  private Optional<Rational> root(Rational base, int degree) throws UnreadableException {
    charged(base, base);
    Optional<BigInteger> above = Integers.root(base.numerator(), degree);
    Optional<BigInteger> below = Integers.root(base.denominator(), degree);
    return above.isPresent() && below.isPresent()
        ? Optional.of(new Rational(above.get(), below.get()))
        : Optional.empty();
  }

  private Optional<Rational> call(Function function, List<Expression> arguments)
      throws UnreadableException {
    List<Rational> values = new ArrayList<>();
    for (Expression argument : arguments) {
      Optional<Rational> value = value(argument);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return call(function, values, values.getFirst());
  }

  private Optional<Rational> call(Function function, List<Rational> values, Rational first)
      throws UnreadableException {
    return switch (function) {
      case ABS -> Optional.of(first.abs());
      case FLOOR -> Optional.of(Rational.of(Integers.floor(first)));
      case CEILING -> Optional.of(Rational.of(Integers.floor(first.negate()).negate()));
      case FACTORIAL -> Optional.of(Rational.of(Integers.factorial(count(first))));
      case BINOMIAL ->
          Optional.of(Rational.of(Integers.binomial(count(first), count(values.getLast()))));
      case ROOT -> exactRoot(first, values.getLast());
      case MIN -> values.stream().min(Integers::compare);
      case MAX -> values.stream().max(Integers::compare);
      case GCD -> folded(values, BigInteger::gcd);
      case LCM -> folded(values, Integers::lcm);
      case SIN, COS, TAN, COT, SEC, CSC, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH, LN, LOG, EXP ->
          Optional.empty();
    };
  }

  private Optional<Rational> exactRoot(Rational value, Rational degree) throws UnreadableException {
    if (!degree.isInteger()
        || degree.numerator().bitLength() > 6
        || degree.numerator().signum() <= 0) {
      return Optional.empty();
    }
    int count = degree.numerator().intValue();
    if (value.numerator().signum() < 0) {
      return count % 2 == 0 ? Optional.empty() : root(value.negate(), count).map(Rational::negate);
    }
    return root(value, count);
  }

  private Optional<Rational> folded(
      List<Rational> values, java.util.function.BinaryOperator<BigInteger> operation)
      throws UnreadableException {
    if (!values.stream().allMatch(Rational::isInteger)) {
      return Optional.empty();
    }
    BigInteger total = values.getFirst().numerator();
    for (Rational value : values) {
      charged(Rational.of(total), value);
      total = operation.apply(total, value.numerator());
    }
    return Optional.of(Rational.of(total));
  }

  /// A whole number small enough to count with.
  private int count(Rational value) throws UnreadableException {
    if (!value.isInteger() || value.numerator().signum() < 0) {
      throw new UnreadableException("A factorial or binomial needs whole numbers.");
    }
    if (value.numerator().bitLength() > 31 || value.numerator().intValue() > MAX_COUNT) {
      throw new UnreadableException(TOO_LARGE);
    }
    work += MAX_WORK / 20;
    return value.numerator().intValue();
  }
}
