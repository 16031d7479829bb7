package rewarddesk.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FisherExactTest {

  /// R's `fisher.test` on Fisher's tea tasters and on his convictions of like-sex twins.
  @Test
  void reproducesR() {
    assertThat(p(3, 4, 1, 4)).isCloseTo(0.4857, within(5e-5));
    assertThat(p(4, 4, 0, 4)).isCloseTo(0.02857, within(5e-6));
    assertThat(p(10, 12, 3, 18)).isCloseTo(0.0005367, within(5e-8));
    assertThat(p(3, 18, 10, 12)).isCloseTo(0.0005367, within(5e-8));
  }

  @Test
  void saysNothingWhereThereIsNothing() {
    assertThat(p(0, 0, 3, 10)).isEqualTo(1);
    assertThat(p(5, 5, 9, 9)).isEqualTo(1);
    assertThat(p(0, 5, 0, 9)).isEqualTo(1);
  }

  @Test
  void workAtAnySize() {
    assertThat(p(50_000, 100_000, 100_000, 200_000)).isCloseTo(1, within(1e-6));
    assertThat(p(60_000, 100_000, 100_000, 200_000)).isLessThan(1e-100);
  }

  @Test
  void adjustsForEveryLook() {
    // Holm 1979: 3 · 0.01, 2 · 0.02, 1 · 0.04, each at least the one before.
    assertThat(Holm.adjusted(new double[] {0.04, 0.01, 0.02}))
        .containsExactly(new double[] {0.04, 0.03, 0.04}, within(1e-12));
    assertThat(Holm.adjusted(new double[] {0.9, 0.8})).containsExactly(1, 1);
  }

  private static double p(long a, long n, long b, long m) {
    return FisherExact.p(new Proportion(a, n), new Proportion(b, m));
  }
}
