package rewarddesk.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class CohenKappaTest {

  /// Cohen 1960, the worked example: pₒ .70, pₑ .41, κ .492 (200 cases).
  @Test
  void givesCohensOwnExample() {
    long[][] cases = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    assertThat(CohenKappa.of(cases).orElseThrow()).isCloseTo(0.492, within(0.0005));
  }

  /// 50 grant applications, 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: pₒ .70, pₑ .50.
  @Test
  void givesTheTwoByTwoTextbookExample() {
    assertThat(CohenKappa.of(new long[][] {{20, 5}, {10, 15}}).orElseThrow())
        .isCloseTo(0.4, within(1e-12));
  }

  @Test
  void isOneForPerfectAgreementAndNegativeBelowChance() {
    assertThat(CohenKappa.of(new long[][] {{4, 0}, {0, 6}})).hasValue(1.0);
    assertThat(CohenKappa.of(new long[][] {{0, 5}, {5, 0}})).hasValue(-1.0);
  }

  @Test
  void isNotDefinedForNothingOrForOneCategory() {
    assertThat(CohenKappa.of(new long[3][3])).isEmpty();
    assertThat(CohenKappa.of(new long[][] {{9, 0}, {0, 0}})).isEmpty();
  }

  @Test
  void hasTheIntervalOfTheLargeSampleFormula() {
    // The table of Cohen (1960); the standard error of Fleiss, Cohen and Everitt (1969).
    rewarddesk.stats.Estimate kappa =
        CohenKappa.estimate(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    assertThat(kappa.value().orElseThrow()).isCloseTo(0.492, within(0.0005));
    assertThat(kappa.n()).isEqualTo(200);
    rewarddesk.stats.Interval interval = kappa.interval().orElseThrow();
    assertThat(interval.width() / (2 * 1.96)).isCloseTo(standardError(), within(0.003));
    assertThat(interval.contains(0.492)).isTrue();
    assertThat(CohenKappa.estimate(new long[][] {{9, 0}, {0, 0}}).interval()).isEmpty();
  }

  /// The delta method, written out.
  private static double standardError() {
    double[][] p = {{.44, .07, .09}, {.05, .20, .05}, {.01, .03, .06}};
    double[] row = {.60, .30, .10};
    double[] column = {.50, .30, .20};
    double observed = .70;
    double expected = .41;
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double agree = i == j ? 1 - expected : 0;
        sum += p[i][j] * Math.pow(agree - (column[i] + row[j]) * (1 - observed), 2);
      }
    }
    double rest = observed * expected - 2 * expected + observed;
    return Math.sqrt((sum - rest * rest) / 200) / Math.pow(1 - expected, 2);
  }

  @Test
  void f1HasTheIntervalOfTheOverlap() {
    // 8 of 16 either way: J = ½, F₁ = ⅔; Wilson's 28.0 to 72.0 % of 16.
    rewarddesk.stats.Estimate f1 = new ClassScores("A", 8, 12, 12).f1();
    assertThat(f1.value().orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(f1.n()).isEqualTo(16);
    assertThat(f1.interval().orElseThrow().low()).isCloseTo(2 * 0.2800 / 1.2800, within(0.0002));
    assertThat(f1.interval().orElseThrow().high()).isCloseTo(2 * 0.7200 / 1.7200, within(0.0002));
    assertThat(new ClassScores("A", 0, 0, 0).f1().value()).isEmpty();
  }
}
