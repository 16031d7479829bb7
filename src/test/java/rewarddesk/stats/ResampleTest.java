package rewarddesk.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ResampleTest {

  /// Mean n·p and variance n·p·(1 − p), whichever way the number is drawn.
  @Test
  void binomialDrawsHaveTheRightMeanAndSpread() {
    SplittableRandom random = new SplittableRandom(3);
    for (double[] one : new double[][] {{5, 0.3}, {100, 0.02}, {100, 0.4}, {90_000, 0.7}}) {
      long trials = (long) one[0];
      double[] draws = new double[40_000];
      Arrays.setAll(draws, _ -> Binomial.draw(random, trials, one[1]));
      double mean = one[0] * one[1];
      double variance = mean * (1 - one[1]);
      assertThat(MeanEstimate.mean(draws))
          .isCloseTo(mean, within(4 * Math.sqrt(variance / 40_000)));
      assertThat(MeanEstimate.variance(draws)).isCloseTo(variance, within(0.04 * variance));
      assertThat(Arrays.stream(draws).min().orElseThrow()).isNotNegative();
      assertThat(Arrays.stream(draws).max().orElseThrow()).isLessThanOrEqualTo(one[0]);
    }
    assertThat(Binomial.draw(random, 7, 1)).isEqualTo(7);
    assertThat(Binomial.draw(random, 7, 0)).isZero();
  }

  @Test
  void everyRoundDrawsAsManyClustersAsThereAre() {
    int[] groups = new int[600];
    int[] prompts = new int[600];
    for (int i = 0; i < 600; i++) {
      groups[i] = i % 3;
      prompts[i] = i / 2;
    }
    Resample pairs = new Resample(groups, Clusters.of(prompts));
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 50; round++) {
      long[] weights = new long[3];
      pairs.draw(random, weights);
      assertThat(Arrays.stream(weights).sum()).isEqualTo(600);
    }
  }

  /// Drawn by kinds or one by one, the interval of a share is the same but for chance.
  @Test
  void bothWaysGiveTheSameInterval() {
    int[] byKinds = new int[2_000];
    int[] oneByOne = new int[2_000];
    for (int i = 0; i < 2_000; i++) {
      byKinds[i] = i % 4 == 0 ? 1 : 0;
      oneByOne[i] = i;
    }
    Clusters clusters = Clusters.single(2_000);
    Bootstrap bootstrap = new Bootstrap(4_000, 0.95, 5);
    Interval kinds =
        bootstrap.interval(byKinds, 2, clusters, w -> (double) w[1] / 2_000).orElseThrow();
    Interval each =
        bootstrap
            .interval(
                oneByOne,
                2_000,
                clusters,
                w -> {
                  long hits = 0;
                  for (int i = 0; i < w.length; i += 4) {
                    hits += w[i];
                  }
                  return hits / 2_000.0;
                })
            .orElseThrow();
    assertThat(kinds.low()).isCloseTo(each.low(), within(0.002));
    assertThat(kinds.high()).isCloseTo(each.high(), within(0.002));
  }
}
