package rewarddesk.insight;

import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;

/// A weighted mean of estimates of different items; errors add up as their squares do.
final class WeightedMeans {
  private double weights;
  private double sum;
  private double below;
  private double above;
  private boolean open;
  private long n;

  void add(double weight, Estimate part) {
    double value = part.value().orElseThrow();
    weights += weight;
    sum += weight * value;
    n += part.n();
    open |= part.interval().isEmpty();
    Interval interval = part.interval().orElseGet(() -> new Interval(value, value));
    below += Math.pow(weight * (value - interval.low()), 2);
    above += Math.pow(weight * (interval.high() - value), 2);
  }

  /// Undefined without any part; without an interval where a part has none.
  Estimate mean() {
    if (weights == 0) {
      return Estimate.undefined(0, LeftOut.NONE);
    }
    double mean = sum / weights;
    if (open) {
      return new Estimate(OptionalDouble.of(mean), Optional.empty(), n, LeftOut.NONE);
    }
    return Estimate.of(
        mean,
        new Interval(mean - Math.sqrt(below) / weights, mean + Math.sqrt(above) / weights),
        n,
        LeftOut.NONE);
  }
}
