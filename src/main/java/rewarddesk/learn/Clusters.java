package rewarddesk.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.Quantiles;

/// Means over decisions that come in groups: those on one prompt are not independent, so that the
/// intervals count prompts and not decisions.
///
/// The variance of a mean is the cluster-robust one (Liang and Zeger 1986), G / (G − 1) · Σ over
/// groups of (Σ within of value − mean)² / n².
final class Clusters {
  private final List<String> groups;

  /// @param groups the group of each value
  Clusters(List<String> groups) {
    this.groups = List.copyOf(groups);
  }

  long count() {
    return groups.stream().distinct().count();
  }

  /// A mean of any values, with a t interval of G − 1 degrees of freedom.
  Estimate mean(double[] values) {
    double mean = average(values);
    double freedom = Math.max(1, count() - 1);
    double half = Quantiles.studentTwoSided(0.95, freedom) * Math.sqrt(variance(values, mean));
    return new Estimate(mean, mean - half, mean + half);
  }

  /// A share of values from 0 to 1, with Wilson's interval for as many trials as the groups leave
  /// over: n divided by the design effect, by how much grouping widens the variance.
  Estimate share(double[] values) {
    double p = average(values);
    double plain = p * (1 - p) / values.length;
    double effect = plain == 0 ? 1 : Math.max(1, variance(values, p) / plain);
    double n = plain == 0 ? count() : values.length / effect;
    Interval wilson = Proportion.wilson95(p, n);
    return new Estimate(p, wilson.low(), wilson.high());
  }

  private double variance(double[] values, double mean) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      sums.merge(groups.get(i), values[i] - mean, Double::sum);
    }
    double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
    double g = sums.size();
    double n = values.length;
    return g < 2 ? Double.POSITIVE_INFINITY : g / (g - 1) * squares / (n * n);
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
