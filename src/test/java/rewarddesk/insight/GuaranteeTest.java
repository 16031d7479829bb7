package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.insight.SmallProject.A;
import static rewarddesk.insight.SmallProject.B;
import static rewarddesk.insight.SmallProject.BOTH_BAD;
import static rewarddesk.insight.SmallProject.TIE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Verdict;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.SequentialAudit;

/// What a guarantee counts, and what it leaves to people.
final class GuaranteeTest {
  @TempDir Path folder;

  private static AcceptancePlan plan(VerdictTable table, double wanted) {
    return AcceptancePlan.of(table, table.judges().getFirst(), table.people(), wanted);
  }

  @Test
  void tiesAndBothBadDoNotConfirmAJudgeThatTakesASide() {
    try (SmallProject project = new SmallProject(folder, 300)) {
      for (int item = 1; item <= 300; item++) {
        project.judge(item, A, 1);
      }
      for (int item = 1; item <= 200; item++) {
        // Of the decisions that prefer a side all agree; they are seven in ten.
        Verdict.HumanVerdict said = item % 10 < 7 ? A : item % 10 == 7 ? BOTH_BAD : TIE;
        project.decide(item, said);
      }
      AcceptancePlan plan = plan(project.table(), 0.9);
      assertThat(plan.threshold()).isEmpty();
      assertThat(plan.basis())
          .isEqualTo(new GuaranteeBasis(false, new Proportion(140, 200), 40, 20, 0, 0, 0, 0));
      assertThat(plan.basis().words())
          .contains(
              "Of 200 labels 40 call a tie and 20 find both bad: they count as not agreeing.");
      assertThat(plan.sequential().advice()).isEqualTo(SequentialAudit.Advice.OUT_OF_REACH);
      assertThat(plan(project.table(), 0.5).threshold()).isPresent();
    }
  }

  @Test
  void aSkipIsNoLabel() {
    try (SmallProject project = new SmallProject(folder, 2)) {
      project.judge(1, A, 1).judge(2, A, 1).decide(1, A).decide(2, new Verdict.Skipped());
      assertThat(plan(project.table(), 0.9).agreed()).isEqualTo(new Proportion(1, 1));
    }
  }

  @Test
  void verdictsWithoutAMarginCountInTheAdviceAndUnderNoThreshold() {
    try (SmallProject project = new SmallProject(folder, 100)) {
      for (int item = 1; item <= 100; item++) {
        project.judge("judge", item, A, OptionalDouble.empty()).decide(item, A);
      }
      AcceptancePlan plan = plan(project.table(), 0.9);
      assertThat(plan.agreed()).isEqualTo(new Proportion(100, 100));
      assertThat(plan.basis().withoutMargin()).isEqualTo(100);
      assertThat(plan.sequential().advice()).isEqualTo(SequentialAudit.Advice.GUARANTEED);
      assertThat(plan.threshold()).isEmpty();
    }
  }

  @Test
  void openItemsOfTheAuditSliceStayForPeople() {
    try (SmallProject project = new SmallProject(folder, 200)) {
      for (int item = 1; item <= 100; item++) {
        project.judge(item, A, 1).decide(item, A);
      }
      project.audit(30);
      for (int item = 101; item <= 200; item++) {
        project.judge(item, A, 1);
      }
      List<Integer> slice = project.slice();
      assertThat(slice).hasSizeBetween(15, 45).allMatch(item -> item > 100);
      VerdictTable table = project.table();
      AcceptancePlan plan = plan(table, 0.9);
      assertThat(plan.items(table)).hasSize(100 - slice.size());
      assertThat(plan.kept(table)).isEqualTo(slice.size());
      // Even when somebody asks for everything, what was drawn meanwhile stays.
      long[] all = java.util.stream.LongStream.rangeClosed(101, 200).toArray();
      assertThat(project.project().accepted().accept("judge", all, java.time.Instant.EPOCH).items())
          .isEqualTo(100 - slice.size());
      assertThat(project.slice()).isEqualTo(slice);
    }
  }

  @Test
  void saysWhatOfTheAuditSliceWasDecidedOnScreenSkippedOrOutOfTurn() {
    try (SmallProject project = new SmallProject(folder, 100)) {
      project.audit(50);
      List<Integer> slice = project.slice();
      for (int item = 1; item <= 100; item++) {
        project.judge(item, A, 1);
      }
      project.decide(slice.get(0), A).decideSeeing(slice.get(1), A, A);
      // Blind: what counts was decided before anything was to be seen.
      project.decideBlind(slice.get(2), B, A, A).decide(slice.get(3), new Verdict.Skipped());
      GuaranteeBasis inTurn = plan(project.table(), 0.9).basis();
      assertThat(inTurn)
          .isEqualTo(new GuaranteeBasis(true, new Proportion(2, 3), 0, 0, 0, 1, 1, 0));
      project.decide(slice.get(6), A).decide(slice.get(5), A);
      GuaranteeBasis later = plan(project.table(), 0.9).basis();
      assertThat(later.outOfTurn()).isEqualTo(2);
      assertThat(later.words()).hasSize(4).anyMatch(line -> line.startsWith("2 audit items were"));
      project.decide(slice.get(4), A);
      assertThat(plan(project.table(), 0.9).basis().outOfTurn()).isZero();
    }
  }

  @Test
  void peopleAreRightOnlyWhereTheyPreferTheSameSideInTheFewLabelsToo() {
    try (SmallProject project = new SmallProject(folder, 400)) {
      for (int item = 1; item <= 400; item++) {
        project.judge(item, A, item % 20);
      }
      for (int item = 1; item <= 200; item++) {
        project.decide(item, item % 2 == 0 ? A : item % 4 == 1 ? TIE : BOTH_BAD);
      }
      VerdictTable table = project.table();
      FewLabels right =
          ReportCards.of(table, Optional.empty(), table.judges().getFirst(), table.people())
              .orElseThrow()
              .fewLabels()
              .orElseThrow();
      assertThat(right.alone().n()).isEqualTo(200);
      assertThat(right.alone().value().orElseThrow()).isEqualTo(0.5);
      assertThat(right.powered().interval().orElseThrow().contains(0.5)).isTrue();
      FewLabels wins =
          java.util.Objects.requireNonNull(
              PoweredWins.of(table, project.texts(table), table.people()).get("strong-7b"));
      // Half won, the other half ties and both bad, at half a win each.
      assertThat(wins.alone().n()).isEqualTo(200);
      assertThat(wins.alone().value().orElseThrow()).isEqualTo(0.75);
    }
  }
}
