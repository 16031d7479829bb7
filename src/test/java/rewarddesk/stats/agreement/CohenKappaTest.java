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
}
