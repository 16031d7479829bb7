package rewarddesk.reward.rule.math;

/// The factorial between the whole numbers, after Lanczos (g = 7, nine terms; Press et al.,
/// Numerical Recipes, section 6.1), good to about 14 digits.
final class Gamma {
  private static final double[] TERMS = {
    0.9999999999998099,
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-6,
    1.5056327351493116e-7
  };

  private Gamma() {}

  /// x!, undefined at the negative whole numbers.
  static double factorial(double x) {
    if (x < -0.5) {
      return Math.PI / (Math.sin(Math.PI * (x + 1)) * factorial(-x - 1));
    }
    double sum = TERMS[0];
    for (int i = 1; i < TERMS.length; i++) {
      sum += TERMS[i] / (x + i);
    }
    double shifted = x + 7.5;
    return Math.sqrt(2 * Math.PI) * Math.pow(shifted, x + 0.5) * Math.exp(-shifted) * sum;
  }

  static double binomial(double n, double k) {
    return factorial(n) / (factorial(k) * factorial(n - k));
  }
}
