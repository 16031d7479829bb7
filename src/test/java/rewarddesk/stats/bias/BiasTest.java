package rewarddesk.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rewarddesk.model.DisplayOrder;
import rewarddesk.stats.Choice;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.LogisticFit;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

final class BiasTest {

  @Test
  void tellsWhichPlaceAChangedVerdictLeansTo() {
    var count = new PositionConsistency.Count();
    count.add(Choice.A, Choice.A);
    count.add(Choice.TIE, Choice.TIE);
    count.add(Choice.A, Choice.B);
    count.add(Choice.A, Choice.TIE);
    count.add(Choice.TIE, Choice.B);
    count.add(Choice.B, Choice.A);
    count.add(Choice.TIE, Choice.A);
    count.add(Choice.NONE, Choice.A);
    PositionConsistency report = count.report();
    assertThat(report)
        .isEqualTo(new PositionConsistency(2, 3, 2, 0, LeftOut.of(LeftOut.Reason.UNSCORED, 1)));
    assertThat(report.preference()).isCloseTo(1.0 / 7, within(1e-12));
    assertThat(report.firstOfChanged()).isEqualTo(new Proportion(3, 5));
  }

  @Test
  void countsWinsOfTheFirstPlace() {
    var count = new FirstSlot.Count(LeftOut.Reason.UNSCORED);
    for (int i = 0; i < 8; i++) {
      count.add(Choice.A, DisplayOrder.AS_STORED);
    }
    count.add(Choice.A, DisplayOrder.SWAPPED);
    count.add(Choice.B, DisplayOrder.SWAPPED);
    count.add(Choice.TIE, DisplayOrder.SWAPPED);
    FirstSlot report = count.report();
    assertThat(report.first()).isEqualTo(new Proportion(9, 10));
    assertThat(report.bias()).isCloseTo(0.4, within(1e-12));
    // Two-sided sign test: 2 (1 + 10) / 1024.
    assertThat(report.p()).isCloseTo(22.0 / 1024, within(1e-12));
  }

  @Test
  void putsAJudgesHabitBesideThatOfTheLabels() {
    var count = new TraitPreference.Count();
    count.add(true, false, Choice.A, Choice.A);
    count.add(true, false, Choice.A, Choice.B);
    count.add(false, true, Choice.B, Choice.NONE);
    count.add(false, true, Choice.TIE, Choice.A);
    count.add(true, true, Choice.A, Choice.A);
    assertThat(count.report())
        .isEqualTo(
            new TraitPreference(
                new Proportion(3, 3),
                new Proportion(1, 3),
                new McNemar(1, 1, 0, 0),
                new LeftOut(Map.of(LeftOut.Reason.NO_CONTRAST, 1L, LeftOut.Reason.TIE, 1L))));
  }

  @Test
  void comparesAJudgeWithAlwaysTheLonger() {
    SplittableRandom random = new SplittableRandom(4);
    var count = new LengthBias.Count();
    for (int i = 0; i < 4000; i++) {
      long a = 100L + random.nextInt(900);
      long b = 100L + random.nextInt(900);
      double chance = LogisticFit.sigmoid(2 * Math.log((a + 1.0) / (b + 1.0)));
      Choice judge = random.nextDouble() < chance ? Choice.A : Choice.B;
      count.add(i, a, b, judge, random.nextBoolean() ? Choice.A : Choice.B);
    }
    LengthBias report = count.report();
    LogisticFit slope = report.slope().orElseThrow();
    assertThat(slope.coefficients().getFirst()).isCloseTo(2, within(0.2));
    assertThat(slope.interval95(0).contains(slope.coefficients().getFirst())).isTrue();
    assertThat(report.preference().judge().value().orElseThrow()).isGreaterThan(0.7);
    assertThat(report.longest().longestRight().value().orElseThrow()).isCloseTo(0.5, within(0.03));
    assertThat(report.longest().judgeRight().trials())
        .isEqualTo(report.longest().longestRight().trials());
  }

  @Test
  void setsAJudgeBesideTheBaselineOnTheSameItems() {
    var count = new AlwaysLongest.Count();
    count.add(10, 5, Choice.A, Choice.A);
    count.add(10, 5, Choice.A, Choice.A);
    count.add(10, 5, Choice.B, Choice.A);
    count.add(5, 10, Choice.A, Choice.A);
    count.add(10, 5, Choice.A, Choice.B);
    count.add(7, 7, Choice.A, Choice.A);
    count.add(10, 5, Choice.TIE, Choice.A);
    count.add(10, 5, Choice.A, Choice.NONE);
    AlwaysLongest report = count.report();
    assertThat(report.paired()).isEqualTo(new McNemar(2, 1, 1, 1));
    assertThat(report.judgeRight()).isEqualTo(new Proportion(3, 5));
    assertThat(report.longestRight()).isEqualTo(new Proportion(3, 5));
    assertThat(report.standing()).isEqualTo(AlwaysLongest.Standing.ALIKE);
    assertThat(standing(new McNemar(0, 30, 2, 0))).isEqualTo(AlwaysLongest.Standing.BETTER);
    assertThat(standing(new McNemar(0, 2, 30, 0))).isEqualTo(AlwaysLongest.Standing.WORSE);
    assertThat(new AlwaysLongest.Count().report().words()).startsWith("No label prefers");
  }

  private static AlwaysLongest.Standing standing(McNemar paired) {
    return new AlwaysLongest(paired).standing();
  }

  @Test
  void itemsOfOnePromptMakeTheSlopeLessCertain() {
    SplittableRandom random = new SplittableRandom(6);
    var apart = new LengthBias.Count();
    var together = new LengthBias.Count();
    for (int prompt = 0; prompt < 200; prompt++) {
      long a = 100L + random.nextInt(900);
      long b = 100L + random.nextInt(900);
      Choice judge = random.nextBoolean() ? Choice.A : Choice.B;
      for (int again = 0; again < 9; again++) {
        apart.add(9 * prompt + again, a, b, judge, Choice.NONE);
        together.add(prompt, a, b, judge, Choice.NONE);
      }
    }
    double alone = apart.report().slope().orElseThrow().standardErrors().getFirst();
    double whole = together.report().slope().orElseThrow().standardErrors().getFirst();
    // Nine equal items are worth one.
    assertThat(whole / alone).isCloseTo(3, within(1e-6));
  }

  @Test
  void tellsBothBadFromUnreadable() {
    var people = new FirstSlot.Count(LeftOut.Reason.UNRANKED);
    people.add(Choice.NONE, DisplayOrder.AS_STORED);
    people.add(Choice.A, DisplayOrder.AS_STORED);
    assertThat(people.report().leftOut()).isEqualTo(LeftOut.of(LeftOut.Reason.UNRANKED, 1));
  }

  @Test
  void hasNoSlopeWhereTheLongerOneAlwaysWins() {
    var count = new LengthBias.Count();
    for (int i = 0; i < 50; i++) {
      count.add(i, 100 + i, 50, Choice.A, Choice.A);
      count.add(i, 50, 100 + i, Choice.B, Choice.A);
    }
    assertThat(count.report().slope()).isEmpty();
  }

  @Test
  void tellsWhereDecisionsMovedAfterTheReveal() {
    var count = new Anchoring.Count();
    count.add(Choice.A, Choice.B, Choice.B);
    count.add(Choice.A, Choice.B, Choice.TIE);
    count.add(Choice.A, Choice.B, Choice.A);
    count.add(Choice.B, Choice.B, Choice.A);
    count.add(Choice.B, Choice.B, Choice.B);
    count.add(Choice.B, Choice.NONE, Choice.B);
    Anchoring report = count.report();
    assertThat(report)
        .isEqualTo(
            new Anchoring(
                new Proportion(1, 3),
                new Proportion(1, 2),
                1,
                new McNemar(1, 1, 1, 2),
                LeftOut.of(LeftOut.Reason.UNSCORED, 1)));
    assertThat(report.moved()).isEqualTo(new Proportion(3, 5));
  }

  @Test
  void comparesDecisionsWithAndWithoutTheVerdictOnScreen() {
    var count = new VisibleJudge.Count();
    for (int i = 0; i < 100; i++) {
      count.add(true, Choice.A, i < 90 ? Choice.A : Choice.B);
      count.add(false, Choice.A, i < 70 ? Choice.A : Choice.B);
    }
    var difference = count.report().difference95().orElseThrow();
    assertThat(difference.low()).isBetween(0.05, 0.12);
    assertThat(difference.high()).isBetween(0.28, 0.35);
  }

  @Test
  void readsTheFamilyFromAModelsName() {
    assertThat(ModelFamily.of("ollama:qwen3:8b")).hasValue("qwen");
    assertThat(ModelFamily.of("Qwen/Qwen2.5-7B-Instruct")).hasValue("qwen");
    assertThat(ModelFamily.of("gpt-4o-2024-05-13")).hasValue("gpt");
    assertThat(ModelFamily.of("7b")).isEmpty();
  }
}
