package rewarddesk.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

final class AgreementCountTest {
  private static final Verdict.Prefers A = new Verdict.Prefers(Slot.A);
  private static final Verdict.Prefers B = new Verdict.Prefers(Slot.B);
  private static final Verdict.Tie TIE = new Verdict.Tie();

  @Test
  void countsTiesAsVerdictsAndApart() {
    AgreementCount count = new AgreementCount();
    count.add(A, A);
    count.add(A, A);
    count.add(B, B);
    count.add(A, B);
    count.add(TIE, TIE);
    count.add(TIE, A);
    AgreementReport report = count.report();
    // Judge A 3, B 1, tie 2; label A 3, B 2, tie 1: chance agrees on (3·3 + 1·2 + 2·1) / 36.
    double chance = 13.0 / 36;
    assertThat(report.kappa().value().orElseThrow())
        .isCloseTo((4.0 / 6 - chance) / (1 - chance), within(1e-12));
    assertThat(report).isEqualTo(new AgreementReport(6, 4, 4, 3, 0, 0, report.kappa()));
    assertThat(report.agreement()).isEqualTo(new Proportion(4, 6));
    assertThat(report.decisiveAgreement()).isEqualTo(new Proportion(3, 4));
  }

  @Test
  void countsWhatRanksNothingWithoutAveragingIt() {
    AgreementCount count = new AgreementCount();
    count.add(new Verdict.Failed("no answer"), A);
    count.add(new Verdict.Unparsed("maybe"), B);
    count.add(new Verdict.Failed("no answer"), new Verdict.BothBad());
    count.add(A, new Verdict.BothBad());
    count.add(A, new Verdict.Skipped());
    assertThat(count.report())
        .isEqualTo(new AgreementReport(0, 0, 0, 0, 3, 1, Estimate.undefined(0, LeftOut.NONE)));
  }
}
