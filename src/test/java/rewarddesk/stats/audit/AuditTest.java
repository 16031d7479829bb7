package rewarddesk.stats.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rewarddesk.stats.Proportion;

final class AuditTest {

  @Test
  void guaranteesLessTheMoreIsAccepted() {
    AuditSlice slice = slice(2000, new SplittableRandom(1));
    AcceptanceCurve curve = AcceptanceCurve.of(slice, 0.05);
    assertThat(curve.points()).hasSize(20);
    AcceptanceCurve.Point all = curve.points().getLast();
    assertThat(all.accepted()).isEqualTo(new Proportion(10_000, 10_000));
    assertThat(all.audited().trials()).isEqualTo(2000);
    AcceptanceCurve.Point half = curve.points().get(9);
    assertThat(half.accepted().value().orElseThrow()).isCloseTo(0.5, within(0.001));
    assertThat(half.guaranteed()).isGreaterThan(all.guaranteed() + 0.05);
    assertThat(half.guaranteed()).isLessThan(half.audited().value().orElseThrow());
  }

  @Test
  void picksTheThresholdThatAcceptsMost() {
    AuditSlice slice = slice(2000, new SplittableRandom(2));
    AcceptanceThreshold loose = AcceptanceThreshold.of(slice, 0.80, 0.05).orElseThrow();
    AcceptanceThreshold tight = AcceptanceThreshold.of(slice, 0.93, 0.05).orElseThrow();
    assertThat(loose.accepted().hits()).isGreaterThan(tight.accepted().hits());
    assertThat(AcceptanceThreshold.of(slice, 0.999, 0.05)).isEmpty();
  }

  @Test
  void saysHowManyLabelsAGuaranteeNeedsAtLeast() {
    // .9ⁿ ≤ .05/20.
    AuditSlice few = slice(30, new SplittableRandom(3));
    assertThat(AcceptanceThreshold.labelsAtLeast(few, 0.9, 0.05)).isEqualTo(57);
    assertThat(AcceptanceThreshold.of(few, 0.9, 0.05)).isEmpty();
  }

  @Test
  void aJudgeWithTwoMarginsNeedsFewerLabels() {
    // .9ⁿ ≤ .05/2: 36 labels above a threshold give the guarantee, 35 do not.
    assertThat(AcceptanceThreshold.labelsAtLeast(two(0), 0.9, 0.05)).isEqualTo(36);
    assertThat(AcceptanceThreshold.of(two(36), 0.9, 0.05)).isPresent();
    assertThat(AcceptanceThreshold.of(two(35), 0.9, 0.05)).isEmpty();
  }

  /// Margins of 1 and 2; labels for those of 2 only, which all agree.
  private static AuditSlice two(int labels) {
    double[] all = new double[200];
    java.util.Arrays.setAll(all, i -> 1 + i % 2);
    double[] labelled = new double[labels];
    java.util.Arrays.fill(labelled, 2);
    boolean[] agreed = new boolean[labels];
    java.util.Arrays.fill(agreed, true);
    return AuditSlice.of(labelled, agreed, all);
  }

  @Test
  void worksWithoutAnyLabelOrItem() {
    AuditSlice nothing = AuditSlice.of(new double[0], new boolean[0], new double[0]);
    assertThat(AcceptanceCurve.of(nothing, 0.05).points()).isEmpty();
    assertThat(AcceptanceThreshold.of(nothing, 0.9, 0.05)).isEmpty();
  }

  @Test
  void saysWhenToStopLabelling() {
    assertThat(advice(0, 0)).isEqualTo(SequentialAudit.Advice.KEEP_LABELLING);
    assertThat(advice(20, 20)).isEqualTo(SequentialAudit.Advice.KEEP_LABELLING);
    assertThat(advice(60, 60)).isEqualTo(SequentialAudit.Advice.GUARANTEED);
    assertThat(advice(20, 40)).isEqualTo(SequentialAudit.Advice.OUT_OF_REACH);
    double bound = new SequentialAudit(new Proportion(60, 60), 0.9, 0.05).lowerBound();
    assertThat(bound).isBetween(0.9, 0.95);
    assertThat(new SequentialAudit(new Proportion(0, 10), 0.9, 0.05).lowerBound()).isZero();
  }

  private static SequentialAudit.Advice advice(long agreed, long labels) {
    return new SequentialAudit(new Proportion(agreed, labels), 0.9, 0.05).advice();
  }

  /// 10,000 items of confidence u, right with chance ½ + u/2; some of them labelled.
  static AuditSlice slice(int labels, SplittableRandom random) {
    double[] all = random.doubles(10_000).toArray();
    double[] labelled = new double[labels];
    boolean[] agreed = new boolean[labels];
    for (int i = 0; i < labels; i++) {
      labelled[i] = all[i];
      agreed[i] = random.nextDouble() < 0.5 + all[i] / 2;
    }
    return AuditSlice.of(labelled, agreed, all);
  }
}
