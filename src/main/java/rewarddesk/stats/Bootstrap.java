package rewarddesk.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Percentile bootstrap (Efron 1979): draws as many clusters as there are, with replacement, again
/// and again, and takes the middle part of what the statistic then says. The same seed gives the
/// same interval.
///
/// @param rounds how often to draw
/// @param confidence share of the rounds between the two ends, 0 to 1
/// @param seed where the draws begin
public record Bootstrap(int rounds, double confidence, long seed) {
  /// 1,000 rounds, 95 %.
  public static final Bootstrap STANDARD = new Bootstrap(1_000, 0.95, 20_240_601);

  private static final double UNDEFINED_AT_MOST = 0.05;

  /// The interval of a statistic of grouped items. Items of one group are interchangeable, and so
  /// are clusters with the same groups: with few kinds of them a round takes no longer for more
  /// items.
  ///
  /// @param groupOf the group of each item, 0 to `groups` − 1
  /// @param statistic value for so many items of each group; NaN where it is not defined. The array
  ///   is used again: do not keep it.
  /// @return empty with fewer than two clusters, or when over 5 % of the rounds are not defined
  public Optional<Interval> interval(
      int[] groupOf, int groups, Clusters clusters, ToDoubleFunction<long[]> statistic) {
    if (clusters.count() < 2) {
      return Optional.empty();
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Resample resample = new Resample(groupOf, clusters);
    long[] weights = new long[groups];
    double[] values = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Arrays.fill(weights, 0);
      resample.draw(random, weights);
      values[round] = statistic.applyAsDouble(weights);
    }
    return percentiles(values);
  }

  /// The interval of a statistic of independent items, which fall into so many groups.
  ///
  /// @param sizes items of each group
  /// @param statistic as above
  /// @return empty with fewer than two items, or when over 5 % of the rounds are not defined
  public Optional<Interval> interval(long[] sizes, ToDoubleFunction<long[]> statistic) {
    if (Arrays.stream(sizes).sum() < 2) {
      return Optional.empty();
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long[] weights = new long[sizes.length];
    double[] values = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      Binomial.multinomial(random, sizes, weights);
      values[round] = statistic.applyAsDouble(weights);
    }
    return percentiles(values);
  }

  /// The middle part of the values, NaN left out (numpy's linear percentiles).
  public Optional<Interval> percentiles(double[] values) {
    double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (defined.length == 0 || defined.length < (1 - UNDEFINED_AT_MOST) * values.length) {
      return Optional.empty();
    }
    double tail = (1 - confidence) / 2;
    return Optional.of(new Interval(percentile(defined, tail), percentile(defined, 1 - tail)));
  }

  private static double percentile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    double rest = position - below;
    return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
  }
}
