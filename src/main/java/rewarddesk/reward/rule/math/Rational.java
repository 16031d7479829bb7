package rewarddesk.reward.rule.math;

import java.math.BigInteger;

/// An exact fraction in lowest terms.
///
/// @param numerator carries the sign
/// @param denominator at least 1
record Rational(BigInteger numerator, BigInteger denominator) {
  static final Rational ZERO = of(0);
  static final Rational ONE = of(1);

  static Rational of(long value) {
    return of(BigInteger.valueOf(value));
  }

  static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  /// @param denominator not zero
  static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.equals(BigInteger.ONE)) {
      return of(numerator);
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger sign = denominator.signum() < 0 ? divisor.negate() : divisor;
    return new Rational(numerator.divide(sign), denominator.divide(sign));
  }

  Rational plus(Rational other) {
    if (isInteger() && other.isInteger()) {
      return of(numerator.add(other.numerator));
    }
    return of(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Rational times(Rational other) {
    return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  /// One over this; this is not zero.
  Rational inverse() {
    return numerator.signum() < 0
        ? new Rational(denominator.negate(), numerator.negate())
        : new Rational(denominator, numerator);
  }

  boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  boolean isZero() {
    return numerator.signum() == 0;
  }

  Rational abs() {
    return new Rational(numerator.abs(), denominator);
  }

  /// How many bits it takes to write down.
  long bits() {
    return (long) numerator.bitLength() + denominator.bitLength();
  }

  /// The nearest double; infinite beyond their range.
  double toDouble() {
    if (numerator.bitLength() < 53 && denominator.bitLength() < 53) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    int over = Math.max(0, numerator.bitLength() - 80);
    int under = Math.max(0, denominator.bitLength() - 80);
    double quotient =
        numerator.shiftRight(over).doubleValue() / denominator.shiftRight(under).doubleValue();
    return Math.scalb(quotient, over - under);
  }
}
