package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

final class FindingsTest {
  @TempDir Path folder;

  @Test
  void theDatasAnnotatorsHaveCardsTooTheMostHardWorkingOnes() {
    Path file = JudgedProject.write(folder, 40, 0, 1);
    try (Project project = new SqliteProjectFiles().open(file)) {
      List<Annotation> votes = new ArrayList<>();
      for (int annotator = 1; annotator <= Findings.ANNOTATORS + 1; annotator++) {
        for (int item = 1; item <= 10 * Math.min(annotator, 4); item++) {
          votes.add(
              JudgedProject.decision(
                  "c" + item,
                  Annotation.IMPORTED + "ann-" + annotator,
                  Verdict.prefers(JudgedProject.truth(item))));
        }
      }
      project.decisions().recordAll(votes);
      Findings found = found(project);
      assertThat(found.cards().stream().map(card -> card.labels().labels()))
          .containsExactly("gold", "ann-4", "ann-5", "ann-6", "ann-3", "ann-2");
      assertThat(found.cards().get(1).agreement().trials()).isGreaterThan(35);
      assertThat(found.standings().stream().map(one -> one.board().labels()))
          .containsExactly(Rater.GOLD);
    }
  }

  @Test
  void whatIsAboutTheHumansAloneIsWorkedOutOnceForAllJudges() {
    try (SmallProject small = new SmallProject(folder, 40)) {
      for (int item = 1; item <= 40; item++) {
        Verdict.Prefers side = item % 3 == 0 ? SmallProject.B : SmallProject.A;
        small.judge("one", item, side, OptionalDouble.empty());
        small.judge("two", item, SmallProject.A, OptionalDouble.empty());
        List<Annotation> votes = new ArrayList<>();
        for (String name : List.of("eve", "bob", "kim")) {
          boolean other = name.equals("kim") && item % 4 == 0;
          votes.add(
              JudgedProject.decision(
                  "c" + item, Annotation.IMPORTED + name, other ? SmallProject.TIE : side));
        }
        small.project().decisions().recordAll(votes);
      }
      Findings found = found(small.project());
      HumanPanel one = Objects.requireNonNull(found.panels().get("one"));
      HumanPanel two = Objects.requireNonNull(found.panels().get("two"));
      assertThat(one.alpha()).isSameAs(two.alpha());
      assertThat(one.gwet()).isSameAs(two.gwet());
      assertThat(one.leaveOneOut().humans()).isEqualTo(two.leaveOneOut().humans());
      assertThat(one.leaveOneOut().judge().value().orElseThrow())
          .isGreaterThan(two.leaveOneOut().judge().value().orElseThrow());
      for (VerdictColumn judge : found.verdicts().judges()) {
        assertThat(found.panels().get(judge.rater().id()))
            .isEqualTo(
                HumanPanel.of(found.verdicts(), Optional.of(small.texts(found.verdicts())), judge)
                    .orElseThrow());
      }
    }
  }

  @Test
  void nothingIsMeasuredByAnAnnotatorWhoOnlySkipped() {
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"))) {
      Comparison comparison =
          Comparison.of("c1", Content.text("prompt"), Response.of("left"), Response.of("right"));
      project
          .comparisons()
          .addAll(List.of(new Candidate(comparison, "1".repeat(64), "rows.jsonl", 1)));
      project
          .decisions()
          .record(
              JudgedProject.decision("c1", Annotation.IMPORTED + "idle", new Verdict.Skipped()));
      Findings found = found(project);
      assertThat(found.cards()).isEmpty();
      assertThat(found.standings()).isEmpty();
    }
  }

  private static Findings found(Project project) {
    Looked all = Looked.read(project, new Cancellation(), ProgressListener.NONE);
    return Findings.of(all.verdicts(), all.texts().orElseThrow(), new Cancellation());
  }
}
