package rewarddesk.reward.rule.math;

import java.math.BigInteger;
import java.util.Optional;

/// Exact functions of whole numbers. Callers bound the sizes.
final class Integers {
  private static final int MAX_ROOT_BITS = 900;

  private Integers() {}

  /// The exact root of a number that is not negative, when there is one; beyond square roots only
  /// of numbers up to 900 bits.
  static Optional<BigInteger> root(BigInteger value, int degree) {
    if (degree == 1 || value.signum() == 0 || value.equals(BigInteger.ONE)) {
      return Optional.of(value);
    }
    if (degree == 2) {
      BigInteger[] parts = value.sqrtAndRemainder();
      return parts[1].signum() == 0 ? Optional.of(parts[0]) : Optional.empty();
    }
    return value.bitLength() > MAX_ROOT_BITS ? Optional.empty() : searched(value, degree);
  }

  private static Optional<BigInteger> searched(BigInteger value, int degree) {
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    while (low.compareTo(high) <= 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      int order = middle.pow(degree).compareTo(value);
      if (order == 0) {
        return Optional.of(middle);
      }
      if (order < 0) {
        low = middle.add(BigInteger.ONE);
      } else {
        high = middle.subtract(BigInteger.ONE);
      }
    }
    return Optional.empty();
  }

  static BigInteger floor(Rational value) {
    BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return product;
  }

  static BigInteger binomial(int n, int k) {
    if (k > n) {
      return BigInteger.ZERO;
    }
    BigInteger product = BigInteger.ONE;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      product = product.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
    }
    return product;
  }

  static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.signum() == 0 || b.signum() == 0
        ? BigInteger.ZERO
        : a.divide(a.gcd(b)).multiply(b).abs();
  }

  static int compare(Rational a, Rational b) {
    return a.numerator()
        .multiply(b.denominator())
        .compareTo(b.numerator().multiply(a.denominator()));
  }
}
