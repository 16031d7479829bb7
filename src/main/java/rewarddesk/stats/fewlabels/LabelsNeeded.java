package rewarddesk.stats.fewlabels;

import rewarddesk.stats.Estimate;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.Quantiles;

/// How many labels reach a wanted width of a 95 % interval, if the share stays about what it is.
public final class LabelsNeeded {
  private static final long MOST = 1L << 40;

  private LabelsNeeded() {}

  /// How many more labels until a share's Wilson interval is at most so wide. Without any labels
  /// yet it plans for the worst case, one half.
  ///
  /// @param soFar the share as it stands
  /// @param width wanted width from end to end, above 0
  public static long more(Proportion soFar, double width) {
    double share = soFar.value().orElse(0.5);
    long low = 0;
    long high = MOST;
    while (low < high) {
      long middle = (low + high) / 2;
      if (width(share, soFar.trials() + middle) <= width) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double width(double share, long trials) {
    if (trials == 0) {
      return 1;
    }
    double n = trials;
    double z = Quantiles.twoSided(0.95);
    return 2 * z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  }

  /// How many more labels until a prediction-powered interval is at most so wide, if predictions
  /// keep helping as much as now.
  ///
  /// @param soFar the estimate as it stands
  /// @param width wanted width from end to end, above 0
  public static long more(PredictionPowered soFar, double width) {
    return more(soFar.powered(), width);
  }

  /// How many more labels until the interval of a mean is at most so wide, which shrinks with the
  /// root of their number.
  ///
  /// @param soFar the mean as it stands, with its interval
  /// @param width wanted width from end to end, above 0
  public static long more(Estimate soFar, double width) {
    double now = soFar.interval().orElseThrow().width();
    long n = soFar.n();
    return now <= width ? 0 : (long) Math.ceil(n * (now / width) * (now / width)) - n;
  }
}
