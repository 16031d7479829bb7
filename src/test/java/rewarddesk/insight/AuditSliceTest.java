package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rewarddesk.insight.SmallProject.A;
import static rewarddesk.insight.SmallProject.B;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.stats.Interval;
import rewarddesk.stats.Proportion;

/// What decisions outside the audit slice do to a judge's mark, and what prompts do to intervals.
final class AuditSliceTest {
  @TempDir Path folder;

  private static ReportCard card(VerdictTable table) {
    return ReportCards.of(table, Optional.empty(), table.judges().getFirst(), table.people())
        .orElseThrow();
  }

  /// The judge is right on the first half of the items and wrong on the second.
  private SmallProject halfRight() {
    SmallProject project = new SmallProject(folder, 400);
    for (int item = 1; item <= 400; item++) {
      project.judge(item, item <= 200 ? A : B, 1);
    }
    return project;
  }

  @Test
  void theMarkRestsOnTheAuditSliceOnceItIsLargeEnough() {
    try (SmallProject project = halfRight().audit(20)) {
      List<Integer> slice = project.slice();
      // Easy items first: what was decided outside the slice flatters the judge.
      for (int item = 1; item <= 200; item++) {
        if (!slice.contains(item)) {
          project.decide(item, A);
        }
      }
      slice.subList(0, 20).forEach(item -> project.decide(item, A));
      Trust early = card(project.table()).trust();
      assertThat(early.basis()).isEqualTo(Trust.Basis.CHOSEN);
      assertThat(early.mark()).isEqualTo(Trust.Mark.TRUSTWORTHY);
      assertThat(early.drawn()).isEqualTo(20);
      assertThat(early.reason())
          .endsWith(
              early.outside()
                  + " of these labels were decided outside the audit slice, not drawn by lot, and"
                  + " may be easier or harder than the rest");

      slice.subList(20, 60).forEach(item -> project.decide(item, A));
      VerdictTable table = project.table();
      ReportCard card = card(table);
      long right = slice.subList(0, 60).stream().filter(item -> item <= 200).count();
      assertThat(card.audit().orElseThrow().decisive()).isEqualTo(new Proportion(right, 60));
      assertThat(card.decisive().value().orElseThrow()).isGreaterThan(0.8);
      Trust trust = card.trust();
      assertThat(trust.basis()).isEqualTo(Trust.Basis.AUDIT);
      assertThat(trust.decisive()).isEqualTo(new Proportion(right, 60));
      assertThat(trust.mark()).isEqualTo(Trust.Mark.NOT_YET);
      assertThat(trust.why()).isEqualTo(Trust.Why.LIKE_A_COIN);
      assertThat(trust.outside()).isEqualTo(card.decisive().trials() - 60);
      assertThat(trust).isEqualTo(Trust.of(table, table.judges().getFirst(), table.people()));
      assertThat(trust.reason()).contains("that is the audit slice alone, drawn by lot, without ");
    }
  }

  @Test
  void goldThatCameWithTheDataIsNobodysChoice() {
    try (SmallProject project = halfRight().audit(20)) {
      VerdictTable table = project.table();
      ReportCard card =
          ReportCards.of(table, Optional.empty(), table.judges().getFirst(), table.gold())
              .orElseThrow();
      assertThat(card.audit()).isEmpty();
      assertThat(card.trust().basis()).isEqualTo(Trust.Basis.ALL);
      assertThat(card.basis().audited()).isFalse();
    }
  }

  @Test
  void aSliceThatIsAllThereIsNeedsNoWarning() {
    try (SmallProject project = halfRight().audit(50)) {
      project.slice().subList(0, 60).forEach(item -> project.decide(item, A));
      Trust trust = card(project.table()).trust();
      assertThat(trust.basis()).isEqualTo(Trust.Basis.ALL);
      assertThat(trust.outside()).isZero();
    }
  }

  @Test
  void itemsOfOnePromptMakeTheIntervalOfKappaWider() {
    // Ten items a prompt, on all of which the judge is right or wrong together.
    try (SmallProject project = new SmallProject(folder, 400, n -> "Question " + (n - 1) / 10)) {
      for (int item = 1; item <= 400; item++) {
        int prompt = (item - 1) / 10;
        project.judge(item, item % 2 == 0 ? A : B, 1 + prompt % 7);
        boolean right = prompt % 4 > 0;
        project.decide(item, (item % 2 == 0) == right ? A : B);
      }
      VerdictTable table = project.table();
      VerdictColumn judge = table.judges().getFirst();
      Texts texts = project.texts(table);
      ReportCard alone = card(table);
      ReportCard together =
          ReportCards.of(table, Optional.of(texts), judge, table.people()).orElseThrow();
      assertThat(together.all().kappa().estimate().value())
          .isEqualTo(alone.all().kappa().estimate().value())
          .hasValue(0.5);
      Interval wide = together.all().kappa().estimate().interval().orElseThrow();
      Interval narrow = alone.all().kappa().estimate().interval().orElseThrow();
      // Ten equal items are worth one: √10 times as wide.
      assertThat(wide.width() / narrow.width()).isCloseTo(Math.sqrt(10), within(0.4));
    }
  }

  @Test
  void aFoldNeverHoldsHalfAPrompt() {
    // Within a prompt all items have one margin and are right together, so that a fit which has
    // seen a prompt's other items says more about them than it may.
    try (SmallProject project = new SmallProject(folder, 400, n -> "Question " + (n - 1) / 10)) {
      for (int item = 1; item <= 400; item++) {
        project.judge(item, A, (item - 1) / 10 % 5);
        project.decide(item, (item - 1) / 10 % 3 > 0 ? A : B);
      }
      VerdictTable table = project.table();
      int[] rows = java.util.stream.IntStream.range(0, 400).toArray();
      int[] prompts = new Prompts(Optional.of(project.texts(table))).of(rows);
      assertThat(prompts).hasSize(400).endsWith(39, 39).startsWith(0, 0);
      assertThat(new Prompts(Optional.empty()).of(rows)).isEqualTo(rows);
      VerdictColumn judge = table.judges().getFirst();
      double whole =
          ReportCards.of(table, Optional.of(project.texts(table)), judge, table.people())
              .flatMap(ReportCard::calibration)
              .orElseThrow()
              .unseen()
              .logLoss()
              .value()
              .orElseThrow();
      double torn =
          card(table).calibration().orElseThrow().unseen().logLoss().value().orElseThrow();
      assertThat(whole).isNotEqualTo(torn);
    }
  }

  @Test
  void aBlindDecisionWasMadeWithoutTheVerdictOnScreen() {
    try (SmallProject project = new SmallProject(folder, 4)) {
      for (int item = 1; item <= 4; item++) {
        project.judge(item, A, 1);
      }
      project.decideSeeing(1, A, A).decideBlind(2, B, A, A).decideBlind(3, A, A, A);
      VerdictTable table = project.table();
      Biases biases =
          Biases.of(table, project.texts(table), table.judges().getFirst(), table.people());
      assertThat(biases.visible().visible()).isEqualTo(new Proportion(1, 1));
      assertThat(biases.visible().hidden()).isEqualTo(new Proportion(1, 2));
      assertThat(biases.reveals().orElseThrow().moved().moved()).isEqualTo(new Proportion(1, 2));
    }
  }

  @Test
  void peopleAgreeWithTheVerdictThatTheyAnsweredTo() {
    try (SmallProject project = new SmallProject(folder, 3)) {
      // It said B when people decided, and has judged again since: A, or nothing yet.
      project.judge(1, A, 1).judge(2, A, 1);
      project.decideSeeing(1, B, B).decideBlind(2, A, B, A).decideSeeing(3, B, B);
      VerdictTable table = project.table();
      Texts texts = project.texts(table);
      VerdictColumn judge = table.judges().getFirst();
      Biases biases = Biases.of(table, texts, judge, table.people());
      assertThat(biases.visible().visible()).isEqualTo(new Proportion(2, 2));
      assertThat(biases.visible().hidden()).isEqualTo(new Proportion(0, 1));
      ItemsBehind behind = new ItemsBehind(table, texts, judge, table.people());
      assertThat(behind.people(true, true)).containsExactly(1, 3);
      assertThat(behind.people(false, true)).isEmpty();
      assertThat(behind.people(false, false)).containsExactly(2);
    }
  }

  @Test
  void whatOneJudgeDidNotJudgeIsNotCalledUnreadable() {
    try (SmallProject project = new SmallProject(folder, 5)) {
      for (int item = 1; item <= 4; item++) {
        project.judge("first", item, A, java.util.OptionalDouble.of(1));
        project.decide(item, A);
      }
      project.judge("second", 1, A, java.util.OptionalDouble.of(1));
      project.judge(
          "second",
          2,
          new rewarddesk.model.Verdict.Unparsed("?"),
          java.util.OptionalDouble.empty());
      VerdictTable table = project.table();
      TwoJudges two =
          TwoJudges.of(table, table.judges().get(0), table.judges().get(1), table.people());
      assertThat(two.paired().n()).isEqualTo(1);
      assertThat(two.leftOut().count(rewarddesk.stats.LeftOut.Reason.UNJUDGED)).isEqualTo(2);
      assertThat(two.leftOut().count(rewarddesk.stats.LeftOut.Reason.UNSCORED)).isEqualTo(1);
    }
  }

  @Test
  void whatSwaysAJudgeStandsBesideTheLabelsOfItsFirstCard() {
    try (SmallProject project = new SmallProject(folder, 10)) {
      for (int item = 1; item <= 10; item++) {
        project.judge("both", item, A, java.util.OptionalDouble.of(1));
      }
      project.judge("undecided", 9, A, java.util.OptionalDouble.of(1));
      // People say B where gold says A.
      project.decide(1, B).decide(2, B);
      VerdictTable table = project.table();
      Findings found =
          Findings.of(table, project.texts(table), new rewarddesk.progress.Cancellation());
      Biases both = java.util.Objects.requireNonNull(found.biases().get("both"));
      assertThat(both.labels()).isEqualTo(Rater.PEOPLE);
      assertThat(both.length().longest().judgeRight()).isEqualTo(new Proportion(0, 2));
      Biases undecided = java.util.Objects.requireNonNull(found.biases().get("undecided"));
      assertThat(undecided.labels()).isEqualTo(Rater.GOLD);
      assertThat(undecided.length().longest().judgeRight()).isEqualTo(new Proportion(1, 1));
    }
  }
}
