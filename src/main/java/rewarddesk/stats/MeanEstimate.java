package rewarddesk.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/// The mean of numbers with Student's interval: mean ± t·s/√n.
public final class MeanEstimate {
  private MeanEstimate() {}

  /// @param confidence 0 to 1
  /// @return without an interval for fewer than two numbers, undefined for none
  public static Estimate of(double[] values, double confidence, LeftOut leftOut) {
    int n = values.length;
    if (n == 0) {
      return Estimate.undefined(0, leftOut);
    }
    double mean = mean(values);
    if (n == 1) {
      return new Estimate(OptionalDouble.of(mean), Optional.empty(), 1, leftOut);
    }
    double half = Quantiles.studentTwoSided(confidence, n - 1) * Math.sqrt(variance(values) / n);
    return Estimate.of(mean, new Interval(mean - half, mean + half), n, leftOut);
  }

  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /// Unbiased: divided by n − 1.
  public static double variance(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
