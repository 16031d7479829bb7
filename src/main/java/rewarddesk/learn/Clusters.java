package rewarddesk.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Means over decisions that come in groups: those on one prompt are not independent, so that the
/// intervals count prompts and not decisions.
///
/// The variance of a mean is the cluster-robust one (Liang and Zeger 1986), G / (G − 1) · Σ over
/// groups of (Σ within of value − mean)² / n².
final class Clusters {
  /// The 97.5 % point of the standard normal distribution.
  private static final double Z = 1.959963984540054;

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
    double half = t() * Math.sqrt(variance(values, mean));
    return new Estimate(mean, mean - half, mean + half);
  }

  /// A share of values from 0 to 1, with Wilson's interval for as many trials as the groups leave
  /// over: n divided by the design effect, by how much grouping widens the variance.
  Estimate share(double[] values) {
    double p = average(values);
    double plain = p * (1 - p) / values.length;
    double effect = plain == 0 ? 1 : Math.max(1, variance(values, p) / plain);
    double n = plain == 0 ? count() : values.length / effect;
    double scale = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / scale;
    return new Estimate(p, Math.clamp(centre - half, 0, p), Math.clamp(centre + half, p, 1));
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

  /// The 97.5 % point of Student's t, from the normal one (first terms of Cornish and Fisher).
  private double t() {
    double freedom = Math.max(1, count() - 1);
    double cube = Z * Z * Z;
    return Z
        + (cube + Z) / (4 * freedom)
        + (5 * cube * Z * Z + 16 * cube + 3 * Z) / (96 * freedom * freedom);
  }

  private static double average(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
