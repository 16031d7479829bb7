package rewarddesk.stats.calibration;

import rewarddesk.stats.LogisticFit;

/// Temperature scaling (Guo et al. 2017): the probability that a verdict with margin m is right is
/// σ(m / T).
///
/// @param sharpness 1/T, in units of one over the judge's own unit; 0 when larger margins are not
///   more often right, so that every verdict is worth ½
public record Temperature(double sharpness) {
  private static final int HALVINGS = 45;

  /// Finds the T that makes the labels likeliest. As in Platt (1999) a right verdict counts as (n₊
  /// + 1)/(n₊ + 2) and a wrong one as 1/(n₋ + 2), so that T stays finite when all are right.
  ///
  /// @param margins 0 or more
  public static Temperature fit(double[] margins, boolean[] right) {
    double hits = 0;
    double sum = 0;
    for (int i = 0; i < margins.length; i++) {
      hits += right[i] ? 1 : 0;
      sum += margins[i];
    }
    double high = (hits + 1) / (hits + 2);
    double low = 1 / (margins.length - hits + 2);
    if (sum == 0 || slope(margins, right, high, low, 0) >= 0) {
      return new Temperature(0);
    }
    double above = margins.length / sum;
    while (slope(margins, right, high, low, above) < 0) {
      above *= 2;
    }
    return new Temperature(root(margins, right, high, low, above));
  }

  private static double root(
      double[] margins, boolean[] right, double high, double low, double above) {
    double from = 0;
    double to = above;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (from + to) / 2;
      if (slope(margins, right, high, low, middle) < 0) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return (from + to) / 2;
  }

  /// Derivative of the loss, which rises with the sharpness.
  private static double slope(
      double[] margins, boolean[] right, double high, double low, double sharpness) {
    double slope = 0;
    for (int i = 0; i < margins.length; i++) {
      slope += margins[i] * (LogisticFit.sigmoid(sharpness * margins[i]) - (right[i] ? high : low));
    }
    return slope;
  }

  /// The probability that a verdict with this margin is right, ½ to 1.
  public double confidence(double margin) {
    return LogisticFit.sigmoid(sharpness * margin);
  }
}
