package rewarddesk.stats.calibration;

import java.util.OptionalDouble;
import rewarddesk.stats.LogisticFit;

/// Temperature scaling (Guo et al. 2017): the probability that a verdict with margin m is right is
/// σ(m / T).
///
/// @param sharpness 1/T, in units of one over the judge's own unit; 0 when larger margins are not
///   more often right, so that every verdict is worth ½
public record Temperature(double sharpness) {
  private static final int ROUNDS = 100;
  private static final double PRECISE = 1e-13;

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

  /// Newton's method; where a step would leave the bracket, or is no better than a halving, the
  /// bracket is halved instead.
  private static double root(
      double[] margins, boolean[] right, double high, double low, double above) {
    double from = 0;
    double to = above;
    double at = above / 2;
    double step = above;
    for (int i = 0; i < ROUNDS && Math.abs(step) > PRECISE * to; i++) {
      double slope = slope(margins, right, high, low, at);
      if (slope < 0) {
        from = at;
      } else {
        to = at;
      }
      double next = at - slope / curvature(margins, at);
      boolean helps = next > from && next < to && 2 * Math.abs(next - at) < Math.abs(step);
      double chosen = helps ? next : (from + to) / 2;
      step = chosen - at;
      at = chosen;
    }
    return at;
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

  /// Derivative of the slope.
  private static double curvature(double[] margins, double sharpness) {
    double curvature = 0;
    for (double margin : margins) {
      double p = LogisticFit.sigmoid(sharpness * margin);
      curvature += margin * margin * p * (1 - p);
    }
    return curvature;
  }

  /// T, in the judge's own unit; empty when larger margins are not more often right.
  public OptionalDouble value() {
    return sharpness == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / sharpness);
  }

  /// The margin that is worth this probability, above ½ and below 1; empty when none is.
  public OptionalDouble margin(double confidence) {
    return sharpness == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.log(confidence / (1 - confidence)) / sharpness);
  }

  /// The probability that a verdict with this margin is right, ½ to 1.
  public double confidence(double margin) {
    return LogisticFit.sigmoid(sharpness * margin);
  }
}
