package rewarddesk.stats;

import java.util.OptionalDouble;

/// The mean of numbers from 0 to 1 whose items belong to clusters: several games of one prompt,
/// several votes on one item.
///
/// The interval is Wilson's for as many trials as the items are worth, p(1 − p)/V, V being the
/// larger of two variances of the mean: that between clusters, G/(G − 1) Σ (Σᵢ (yᵢ − ȳ))² / n² over
/// G clusters, and that of independent items (the design effect of Kish 1965, at least 1). Where
/// all items say the same they are worth one trial a cluster. It never leaves 0 to 1 and never
/// collapses.
public final class ClusteredMean {
  private ClusteredMean() {}

  /// @param values 0 to 1
  /// @return undefined for no value
  public static Estimate of(double[] values, Clusters clusters, LeftOut leftOut) {
    int n = values.length;
    if (n == 0) {
      return Estimate.undefined(0, leftOut);
    }
    double mean = MeanEstimate.mean(values);
    return new Estimate(
        OptionalDouble.of(mean),
        java.util.Optional.of(Proportion.wilson95(mean, worth(values, clusters, mean))),
        n,
        leftOut);
  }

  private static double worth(double[] values, Clusters clusters, double mean) {
    double n = values.length;
    double groups = clusters.count();
    double between = 0;
    double within = 0;
    for (int cluster = 0; cluster < clusters.count(); cluster++) {
      double sum = 0;
      for (int i = clusters.start(cluster); i < clusters.start(cluster + 1); i++) {
        double gap = values[clusters.member(i)] - mean;
        sum += gap;
        within += gap * gap;
      }
      between += sum * sum;
    }
    double variance =
        Math.max(groups / Math.max(1, groups - 1) * between, n / Math.max(1, n - 1) * within)
            / (n * n);
    return variance == 0 ? groups : mean * (1 - mean) / variance;
  }
}
