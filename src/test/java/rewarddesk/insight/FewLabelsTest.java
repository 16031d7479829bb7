package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

final class FewLabelsTest {
  @TempDir Path folder;

  private SourceModels models(Project project, VerdictTable verdicts) {
    Texts texts = Texts.read(project, verdicts, new Cancellation(), ProgressListener.NONE);
    return SourceModels.of(verdicts, texts, verdicts.people()).orElseThrow();
  }

  @Test
  void judgmentsNarrowWhatFewLabelsSay() {
    Path file = JudgedProject.write(folder, 4_000, 200, 2);
    try (Project project = new SqliteProjectFiles().open(file)) {
      VerdictTable verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
      VerdictColumn judge = verdicts.judges().getFirst();
      FewLabels right =
          ReportCards.of(verdicts, Optional.empty(), judge, verdicts.people())
              .orElseThrow()
              .fewLabels()
              .orElseThrow();
      // Right with .9, people with .9: they agree on .82.
      assertThat(right.powered().interval().orElseThrow().contains(0.82)).isTrue();
      assertThat(right.powered().n()).isBetween(190L, 200L);
      assertThat(right.judged()).isBetween(3_700L, 3_800L);
      assertThat(right.words()).contains(" with the judgments of 3,7");
      // The made-up stronger model truly wins nine of ten decisions.
      FewLabels wins = Objects.requireNonNull(models(project, verdicts).powered().get("strong-7b"));
      assertThat(wins.powered().interval().orElseThrow().contains(0.9)).isTrue();
      assertThat(wins.morePowered(0.02)).isGreaterThan(wins.morePowered(0.05));
    }
  }

  @Test
  void labelsThatAllSayTheSameGiveNoFalseCertainty() {
    double[] same = new double[20];
    assertThat(FewLabels.of(same, same, same, false)).isEmpty();
  }

  @Test
  void auditLabelsStandAloneOnceThereAreAny() {
    Labelling items = new Labelling();
    for (int i = 0; i < 40; i++) {
      items.add(i % 2, i % 2, i < 20);
      items.add(0.5);
    }
    FewLabels found = items.report().orElseThrow();
    assertThat(found.audited()).isTrue();
    assertThat(found.alone().n()).isEqualTo(20);
    assertThat(found.judged()).isEqualTo(60);
    // Guesses that equal the labels leave only the spread of the guesses themselves.
    assertThat(found.powered().interval().orElseThrow().width())
        .isLessThan(found.alone().interval().orElseThrow().width());
    assertThat(found.morePowered(0.1)).isLessThan(found.moreAlone(0.1));
  }
}
