package rewarddesk.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.LogisticFit;
import rewarddesk.stats.Proportion;

final class CalibrationTest {

  @Test
  void addsUpBinByBin() {
    double[] confidences = {0.52, 0.54, 0.91, 0.93, 1.0};
    boolean[] right = {true, false, true, true, false};
    Reliability report = Reliability.of(confidences, right, LeftOut.NONE);
    assertThat(report.accuracy()).isEqualTo(new Proportion(3, 5));
    // Bins .50–.55 (½ right at .53), .90–.95 (all right at .92) and .95–1 (none right at 1).
    assertThat(report.ece().orElseThrow())
        .isCloseTo((2 * 0.03 + 2 * 0.08 + 1.0) / 5, within(1e-12));
    assertThat(report.brier().value().orElseThrow())
        .isCloseTo((0.48 * 0.48 + 0.54 * 0.54 + 0.09 * 0.09 + 0.07 * 0.07 + 1) / 5, within(1e-12));
    assertThat(report.bins()).hasSize(10);
    assertThat(report.bins().getLast().right()).isEqualTo(new Proportion(0, 1));
    assertThat(report.bins().get(3).meanConfidence()).isEmpty();
  }

  @Test
  void findsTheTemperatureThatMadeTheData() {
    Made made = new Made(20_000, 2.5, 7);
    assertThat(1 / Temperature.fit(made.margins, made.right).sharpness())
        .isCloseTo(2.5, within(0.1));
    CalibratedJudge judge = made.calibrated();
    assertThat(judge.unseen().ece().orElseThrow()).isLessThan(0.02);
    assertThat(judge.unseen().accuracy().trials()).isEqualTo(20_000);
    assertThat(made.calibrated()).isEqualTo(judge);
  }

  @Test
  void isCertainOfNothingWhenMarginsSayNothing() {
    double[] margins = {1, 2, 3, 4};
    boolean[] right = {true, true, false, false};
    Temperature none = Temperature.fit(margins, right);
    assertThat(none.sharpness()).isZero();
    assertThat(none.confidence(100)).isEqualTo(0.5);
  }

  @Test
  void staysFiniteWhenEveryVerdictIsRight() {
    double[] margins = IntStream.range(0, 40).mapToDouble(i -> i + 1).toArray();
    boolean[] right = new boolean[40];
    Arrays.fill(right, true);
    double sharpness = Temperature.fit(margins, right).sharpness();
    assertThat(sharpness).isPositive().isFinite();
  }

  @Test
  void asksForMoreLabelsBeforeItFits() {
    Made made = new Made(29, 1, 7);
    assertThat(
            CalibratedJudge.of(
                made.margins, made.right, IntStream.range(0, 29).toArray(), LeftOut.NONE, 1))
        .isEmpty();
  }

  private static final class Made {
    private final double[] margins;
    private final boolean[] right;

    Made(int n, double temperature, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      margins = new double[n];
      right = new boolean[n];
      for (int i = 0; i < n; i++) {
        margins[i] = 8 * random.nextDouble();
        right[i] = random.nextDouble() < LogisticFit.sigmoid(margins[i] / temperature);
      }
    }

    CalibratedJudge calibrated() {
      int[] prompts = IntStream.range(0, margins.length).toArray();
      return CalibratedJudge.of(margins, right, prompts, LeftOut.NONE, 3).orElseThrow();
    }
  }

  @Test
  void saysWhichMarginIsWorthAProbability() {
    Temperature fitted = new Temperature(0.5);
    assertThat(fitted.value()).hasValue(2);
    assertThat(fitted.confidence(fitted.margin(0.9).orElseThrow())).isCloseTo(0.9, within(1e-12));
    assertThat(new Temperature(0).value()).isEmpty();
    assertThat(new Temperature(0).margin(0.9)).isEmpty();
  }
}
