package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rewarddesk.project.DecisionJournal;

class ProgressLineTest {
  private final Pace pace = new Pace();

  @Test
  void doneLeftConfirmRateAndPaceStandInOneLine() {
    for (int decision = 0; decision < 4; decision++) {
      pace.decided(Duration.ofSeconds(30));
    }
    var counts = new DecisionJournal.Counts(2000, 310, 2, 215, 75);

    assertThat(line(Locale.ENGLISH, counts))
        .isEqualTo(
            "310 / 2,000 decided · 1,688 left · 2 skipped · 74% confirmed (n = 290) · 120/h");
    assertThat(line(Locale.SIMPLIFIED_CHINESE, counts))
        .isEqualTo("已决定 310 / 2,000 · 剩余 1,688 · 跳过 2 · 与评判一致 74%（n = 290） · 120 条/小时");
  }

  @Test
  void whatIsNotMeasuredYetIsNotZero() {
    var none = new DecisionJournal.Counts(72, 0, 0, 0, 0);
    var someRatedNone = new DecisionJournal.Counts(72, 5, 0, 0, 0);
    var one = new DecisionJournal.Counts(72, 1, 0, 0, 1);

    assertThat(line(Locale.ENGLISH, none))
        .isEqualTo("0 / 72 decided · 72 left · rates not measured yet");
    assertThat(line(Locale.ENGLISH, one))
        .isEqualTo("1 / 72 decided · 71 left · 0% confirmed (n = 1) · pace not measured yet");
    pace.decided(Duration.ofSeconds(20));
    pace.decided(Duration.ofSeconds(20));
    pace.decided(Duration.ofSeconds(20));
    assertThat(line(Locale.ENGLISH, someRatedNone))
        .isEqualTo("5 / 72 decided · 67 left · confirmed: not measured yet · 180/h");
  }

  private String line(Locale locale, DecisionJournal.Counts counts) {
    return new ProgressLine(Messages.beside(ProgressLine.class, locale)).text(counts, pace);
  }
}
