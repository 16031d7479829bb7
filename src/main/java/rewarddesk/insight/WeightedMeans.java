package rewarddesk.insight;

import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;

/// A weighted mean of estimates of different items; errors add up as their squares do.
final class WeightedMeans {
  private double weights;
  private double sum;
  private double below;
  private double above;
  private long n;

  void add(double weight, Estimate part) {
    double value = part.value().orElseThrow();
    weights += weight;
    sum += weight * value;
    n += part.n();
    Interval interval = part.interval().orElseGet(() -> new Interval(value, value));
    below += Math.pow(weight * (value - interval.low()), 2);
    above += Math.pow(weight * (interval.high() - value), 2);
  }

  /// Undefined without any part.
  Estimate mean() {
    if (weights == 0) {
      return Estimate.undefined(0, LeftOut.NONE);
    }
    double mean = sum / weights;
    return Estimate.of(
        mean,
        new Interval(mean - Math.sqrt(below) / weights, mean + Math.sqrt(above) / weights),
        n,
        LeftOut.NONE);
  }
}
