package rewarddesk.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ProportionTest {

  /// Newcombe 1998, table I, method 3 (score, without continuity correction).
  @Test
  void givesTheIntervalsOfNewcombesTable() {
    assertInterval(81, 263, 0.2553, 0.3662);
    assertInterval(15, 148, 0.0624, 0.1605);
    assertInterval(0, 20, 0.0000, 0.1611);
    assertInterval(1, 29, 0.0061, 0.1718);
  }

  @Test
  void isTheSameSeenFromTheOtherSide() {
    assertInterval(20, 20, 0.8389, 1.0000);
    assertInterval(28, 29, 0.8282, 0.9939);
  }

  @Test
  void hasNoValueWhenNothingWasLookedAt() {
    Proportion nothing = new Proportion(0, 0);
    assertThat(nothing.value()).isEmpty();
    assertThat(nothing.interval95()).isEmpty();
  }

  @Test
  void refusesMoreHitsThanTrials() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("not a proportion: 3 of 2");
  }

  private static void assertInterval(long hits, long trials, double low, double high) {
    Interval interval = new Proportion(hits, trials).interval95().orElseThrow();
    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }
}
