package rewarddesk.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/// Some out of many: a share that remembers how much it rests on.
///
/// @param hits how many had the property, 0 to `trials`
/// @param trials how many were looked at
public record Proportion(long hits, long trials) {
  /// The 97.5 % point of the standard normal distribution.
  private static final double Z = 1.959963984540054;

  public Proportion {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException("not a proportion: " + hits + " of " + trials);
    }
  }

  /// Hits by trials, 0 to 1; empty when nothing was looked at.
  public OptionalDouble value() {
    return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / trials);
  }

  /// Wilson's 95 % score interval (Wilson 1927): all shares p for which the observed one lies
  /// within z standard errors, √(p(1 − p)/n), of p. Unlike the textbook interval it never leaves 0
  /// to 1 and does not collapse when everything agrees. Empty when nothing was looked at.
  public Optional<Interval> interval95() {
    return trials == 0
        ? Optional.empty()
        : Optional.of(wilson95((double) hits / trials, (double) trials));
  }

  /// Wilson's interval of a share that need not be a whole number of hits: a mean of halves, or one
  /// of grouped items that are worth fewer trials.
  ///
  /// @param share 0 to 1
  /// @param n trials it is worth, above 0
  public static Interval wilson95(double share, double n) {
    double scale = 1 + Z * Z / n;
    double centre = (share + Z * Z / (2 * n)) / scale;
    double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / scale;
    double low = share == 0 ? 0 : Math.clamp(centre - half, 0.0, share);
    double high = share == 1 ? 1 : Math.clamp(centre + half, share, 1.0);
    return new Interval(low, high);
  }

  /// The exact lower bound (Clopper and Pearson 1934): the true share is below it with probability
  /// at most `delta`. 0 when nothing was looked at.
  public double atLeast(double delta) {
    return hits == 0 ? 0 : Quantiles.beta((double) hits, trials - hits + 1.0, delta);
  }

  /// The exact upper bound: the true share is above it with probability at most `delta`. 1 when
  /// nothing was looked at.
  public double atMost(double delta) {
    return hits == trials ? 1 : Quantiles.beta(hits + 1.0, (double) (trials - hits), 1 - delta);
  }
}
