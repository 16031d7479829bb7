package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static rewarddesk.insight.SmallProject.A;
import static rewarddesk.insight.SmallProject.B;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.agreement.McNemar;

final class RaterPairsTest {
  @TempDir Path folder;

  private static RaterPairs pairs(VerdictTable table) {
    return RaterPairs.of(table, List.of(table.people(), table.gold()), new Cancellation());
  }

  /// People say A on 1 to 21. The first alone is right on 1 to 10, the second on 11 and 12, both on
  /// 13 to 17, neither on 18 and 19; on 20 the second cannot be read, and 21 it has not judged.
  static SmallProject twoJudges(Path folder) {
    SmallProject project = new SmallProject(folder, 30);
    for (int item = 1; item <= 21; item++) {
      boolean neither = item == 18 || item == 19;
      boolean second = item > 10 && item < 18;
      project.judge(
          "one", item, item == 11 || item == 12 || neither ? B : A, OptionalDouble.empty());
      if (item < 21) {
        Verdict.MachineVerdict verdict = item == 20 ? new Verdict.Unparsed("?") : second ? A : B;
        project.judge("two", item, verdict, OptionalDouble.empty());
      }
      project.decide(item, A);
    }
    return project;
  }

  @Test
  void everyTwoRatersAgreeOnWhatBothRankedAndTheRestIsCounted() {
    try (SmallProject project = twoJudges(folder)) {
      RaterPairs found = pairs(project.table());
      assertThat(found.raters())
          .containsExactly(Rater.PEOPLE, Rater.GOLD, Rater.judge("one"), Rater.judge("two"));
      assertThat(found.pairs()).hasSize(6);
      RaterPair last = found.pairs().getLast();
      assertThat(last.meeting().first()).isEqualTo(Rater.judge("one"));
      assertThat(last.meeting().table().agreement()).isEqualTo(new Proportion(7, 19));
      assertThat(last.unranked()).isEqualTo(1);
      assertThat(last.oneAlone()).isEqualTo(1);
      // po = 7/19; the first says A 15 and B 4 times, the second 7 and 12: pe = 153/361.
      assertThat(last.kappa().value().orElseThrow())
          .isCloseTo((7.0 / 19 - 153.0 / 361) / (1 - 153.0 / 361), within(1e-12));
      assertThat(found.annotatorsLeftOut() + found.judgesLeftOut()).isZero();
    }
  }

  @Test
  void twoJudgesAreComparedByPeopleAndByGold() {
    try (SmallProject project = twoJudges(folder)) {
      List<RaterPairs.JudgePair> judges = pairs(project.table()).judges();
      assertThat(judges).hasSize(2);
      for (RaterPairs.JudgePair pair : judges) {
        assertThat(pair.two().paired()).isEqualTo(new McNemar(5, 10, 2, 2));
        // One pair alone needs no correction: 2 (1 + 12 + 66) / 2¹².
        assertThat(pair.adjustedP()).isCloseTo(158.0 / 4096, within(1e-12));
        assertThat(pair.two().leftOut().count(LeftOut.Reason.UNSCORED)).isEqualTo(1);
      }
      assertThat(judges.get(0).two().leftOut().count(LeftOut.Reason.UNJUDGED)).isEqualTo(1);
      assertThat(judges.get(1).two().labels().rater()).isEqualTo(Rater.GOLD);
      assertThat(judges.get(1).two().leftOut().count(LeftOut.Reason.UNJUDGED)).isEqualTo(10);
    }
  }

  @Test
  void ofManyTheBestJudgesAndTheBusiestAnnotatorsAreInIt() {
    int judges = RaterPairs.JUDGES + 2;
    int annotators = RaterPairs.ANNOTATORS + 1;
    try (SmallProject project = new SmallProject(folder, 60)) {
      for (int item = 1; item <= 60; item++) {
        for (int judge = 1; judge <= judges; judge++) {
          project.judge("j" + judge, item, item > 30 + judge ? B : A, OptionalDouble.empty());
        }
        project.decide(item, A);
      }
      for (int annotator = 1; annotator <= annotators; annotator++) {
        String name = Annotation.IMPORTED + annotator;
        project
            .project()
            .decisions()
            .recordAll(
                IntStream.rangeClosed(1, annotator)
                    .mapToObj(item -> JudgedProject.decision("c" + item, name, A))
                    .toList());
      }
      RaterPairs found = pairs(project.table());
      assertThat(found.judgesLeftOut()).isEqualTo(2);
      assertThat(found.annotatorsLeftOut()).isEqualTo(1);
      assertThat(found.raters().stream().map(Rater::labels))
          .contains("j12", "j3", "9", "2")
          .doesNotContain("j1", "j2", "1");
      assertThat(found.raters().stream().filter(Rater::isJudge).map(Rater::id))
          .startsWith("j12", "j11");
      assertThat(found.judges()).hasSize(2 * 45);
      // The largest difference, 9 items, is exact 2/2⁹ and looked at among 45.
      assertThat(found.judges().get(8).two().paired().onlyFirst()).isEqualTo(9);
      assertThat(found.judges().get(8).adjustedP()).isCloseTo(45 * 2.0 / 512, within(1e-12));
    }
  }

  @Test
  void isGivenUpWhenCancelled() {
    try (SmallProject project = twoJudges(folder)) {
      VerdictTable table = project.table();
      Cancellation cancelled = new Cancellation();
      cancelled.cancel();
      assertThatThrownBy(() -> RaterPairs.of(table, List.of(table.people()), cancelled))
          .isInstanceOf(CancellationException.class);
    }
  }
}
