package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Assessment;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Rating;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Ratings that a judge and a person gave to the same responses of a real project.
final class RatingAgreementTest {
  private static final int[][] JUDGE = {{1, 2}, {3, 4}, {5, 3}, {2, 2}};
  private static final int[][] PERSON = {{1, 3}, {3, 5}, {4, 2}};

  @TempDir Path folder;

  @Test
  void nearMissesCountLessThanWideOnes() {
    RatingAgreement found = read("rater").orElseThrow();
    assertThat(found.n()).as("responses that both rated").isEqualTo(6);
    // Worked out by hand from the six pairs: 1 − Σ distances / Σ distances expected.
    assertThat(found.linear().estimate().value().orElseThrow())
        .isCloseTo(0.5384615384615384, within(1e-12));
    assertThat(found.quadratic().estimate().value().orElseThrow()).isCloseTo(0.8, within(1e-12));
    assertThat(found.quadratic().estimate().interval()).isPresent();
  }

  @Test
  void saysNothingAboutAJudgeThatDoesNotRate() {
    assertThat(read("silent")).isEmpty();
  }

  private Optional<RatingAgreement> read(String name) {
    Path file = JudgedProject.write(folder, JUDGE.length, 0, 0);
    try (Project project = new SqliteProjectFiles().open(file)) {
      List<Judgment> judgments = new ArrayList<>();
      for (int item = 0; item < JUDGE.length; item++) {
        judgments.add(
            judgment("rater", "c" + (item + 1), said(JUDGE[item][0]), said(JUDGE[item][1])));
        judgments.add(judgment("silent", "c" + (item + 1), Assessment.NONE, Assessment.NONE));
      }
      project.judgments().addAll(judgments);
      for (int item = 0; item < PERSON.length; item++) {
        project
            .decisions()
            .record(
                JudgedProject.decision("c" + (item + 1), "ann", Verdict.prefers(Slot.A))
                    .appraising(own(PERSON[item][0]), own(PERSON[item][1])));
      }
      VerdictTable verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
      Texts texts = Texts.read(project, verdicts, new Cancellation(), ProgressListener.NONE);
      return RatingAgreement.of(verdicts, texts, verdicts.column(Rater.judge(name)).orElseThrow());
    }
  }

  private static Assessment said(int rating) {
    return new Assessment(Optional.empty(), Optional.of(new Rating(rating)), Optional.empty());
  }

  private static Appraisal own(int rating) {
    return new Appraisal(Optional.empty(), Optional.of(new Rating(rating)), "");
  }

  private static Judgment judgment(String judge, String id, Assessment a, Assessment b) {
    return new Judgment(
        id,
        judge,
        RewardSystemKind.GENERATIVE,
        new Verdict.Prefers(Slot.A),
        Optional.empty(),
        a,
        b,
        Optional.empty(),
        List.of(),
        Provenance.ofVersion("1"),
        Duration.ofMillis(1),
        Instant.EPOCH);
  }
}
