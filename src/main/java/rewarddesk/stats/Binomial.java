package rewarddesk.stats;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogGamma;

/// Draws from the binomial distribution in time that does not grow with the number of trials.
final class Binomial {
  private static final double REJECTION_FROM = 10;

  private Binomial() {}

  /// Draws as many items as there are, with replacement, and counts how often each kind comes.
  ///
  /// @param sizes items of each kind
  /// @param drawn takes the counts
  static void multinomial(RandomGenerator random, long[] sizes, long[] drawn) {
    long left = Arrays.stream(sizes).sum();
    long among = left;
    for (int kind = 0; kind < sizes.length; kind++) {
      drawn[kind] = among == 0 ? 0 : draw(random, left, (double) sizes[kind] / among);
      left -= drawn[kind];
      among -= sizes[kind];
    }
  }

  /// How many of so many trials succeed.
  ///
  /// @param chance of each, 0 to 1
  static long draw(RandomGenerator random, long trials, double chance) {
    if (trials == 0 || chance <= 0) {
      return 0;
    }
    if (chance >= 1) {
      return trials;
    }
    if (chance > 0.5) {
      return trials - draw(random, trials, 1 - chance);
    }
    return trials * chance < REJECTION_FROM
        ? byWaiting(random, trials, chance)
        : byRejection(random, trials, chance);
  }

  /// Counts successes by the gaps between them, which are geometric (Devroye 1986).
  private static long byWaiting(RandomGenerator random, long trials, double chance) {
    double fails = Math.log1p(-chance);
    long successes = 0;
    double passed = 0;
    while (true) {
      passed += Math.floor(Math.log(1 - random.nextDouble()) / fails) + 1;
      if (passed > trials) {
        return successes;
      }
      successes++;
    }
  }

  /// Transformed rejection with squeeze (Hörmann 1993, algorithm BTRS).
  private static long byRejection(RandomGenerator random, long trials, double chance) {
    double deviation = Math.sqrt(trials * chance * (1 - chance));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * chance;
    double centre = trials * chance + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * deviation;
    double odds = Math.log(chance / (1 - chance));
    double mode = Math.floor((trials + 1) * chance);
    double top = LogGamma.value(mode + 1) + LogGamma.value(trials - mode + 1);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = 1 - random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + centre);
      if (us >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k >= 0 && k <= trials) {
        double bound =
            top - LogGamma.value(k + 1) - LogGamma.value(trials - k + 1) + (k - mode) * odds;
        if (Math.log(v * alpha / (a / (us * us) + b)) <= bound) {
          return (long) k;
        }
      }
    }
  }
}
