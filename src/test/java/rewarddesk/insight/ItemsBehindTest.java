package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.bias.LengthBias;
import rewarddesk.stats.calibration.Reliability;
import rewarddesk.stats.rewardbench.LengthCategories;
import rewarddesk.store.SqliteProjectFiles;

/// Behind each number stand as many items as it counts.
@SuppressWarnings("NullAway.Init") // set before each test
final class ItemsBehindTest {
  @TempDir Path folder;
  private VerdictTable verdicts;
  private Texts texts;
  private ItemsBehind behind;

  @BeforeEach
  void read() {
    Path file = JudgedProject.write(folder, 600, 400, 2);
    try (Project project = new SqliteProjectFiles().open(file)) {
      verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
      texts = Texts.read(project, verdicts, new Cancellation(), ProgressListener.NONE);
    }
    behind = new ItemsBehind(verdicts, texts, verdicts.judges().getLast(), verdicts.gold());
  }

  @Test
  void ofWhatSwaysAJudge() {
    Biases biases = Biases.of(verdicts, texts, behind.rater(), behind.labels());
    assertThat(behind.longer())
        .isSorted()
        .isNotEmpty()
        .hasSize((int) biases.length().preference().judge().hits());
    for (Trait trait : Trait.values()) {
      assertThat(behind.with(trait)).hasSize((int) biases.of(trait).judge().hits());
    }
    assertThat(behind.with(Trait.LIST)).isNotEmpty();
    assertThat(behind.own()).as("of no family").isEmpty();
    assertThat(behind.changed(true)).as("asked in one order").isEmpty();
  }

  @Test
  void ofLengthAndOfTheLabels() {
    LengthBias length = Biases.of(verdicts, texts, behind.rater(), behind.labels()).length();
    assertThat(behind.byLength(true))
        .isNotEmpty()
        .hasSize((int) length.longest().judgeRight().hits());
    assertThat(behind.byLength(false)).isNotEmpty().hasSize(missed(length.longest().judgeRight()));
    assertThat(behind.longest(true))
        .isNotEmpty()
        .hasSize((int) length.longest().longestRight().hits());
    assertThat(behind.longest(false)).isNotEmpty().hasSize(missed(length.longest().longestRight()));
    assertThat(behind.labelLonger()).isNotEmpty().hasSize((int) length.preference().label().hits());
    Biases biases = Biases.of(verdicts, texts, behind.rater(), behind.labels());
    for (Trait trait : Trait.values()) {
      assertThat(behind.labelWith(trait)).hasSize((int) biases.of(trait).label().hits());
      assertThat(behind.contrast(trait)).hasSize((int) biases.of(trait).paired().n());
    }
    assertThat(behind.labelWith(Trait.REFUSAL)).isEmpty();
    assertThat(behind.contrast(Trait.REFUSAL)).isNotEmpty();
  }

  @Test
  void ofACardItsCurveAndItsDiagram() {
    MeetingItems items = new MeetingItems(verdicts, behind.rater(), behind.labels());
    ReportCard card =
        ReportCards.of(verdicts, Optional.of(texts), behind.rater(), behind.labels()).orElseThrow();
    assertThat(items.ranked(true)).isNotEmpty().hasSize((int) card.agreement().hits());
    assertThat(items.decisive(false)).isNotEmpty().hasSize(missed(card.decisive()));
    assertThat(items.firstNothing()).hasSize((int) card.unscored());
    assertThat(items.alone()).hasSize((int) card.leftOut().count(LeftOut.Reason.UNLABELLED));
    List<Reliability.Bin> bins = card.calibration().orElseThrow().unseen().bins();
    for (int bin = 0; bin < bins.size(); bin++) {
      assertThat(
              ReportCards.items(verdicts, Optional.of(texts), behind.rater(), behind.labels(), bin))
          .hasSize((int) bins.get(bin).right().trials());
    }
    AcceptanceItems accepted = new AcceptanceItems(verdicts, behind.rater(), behind.labels());
    for (AcceptanceCurve.Point point : card.acceptance().orElseThrow().points()) {
      assertThat(accepted.accepted(point.threshold())).hasSize((int) point.accepted().hits());
      assertThat(accepted.audited(point.threshold())).hasSize((int) point.audited().trials());
      assertThat(accepted.audited(point.threshold(), true)).hasSize((int) point.audited().hits());
    }
  }

  @Test
  void ofTheLeaderboard() {
    Board.Row row =
        Board.of(verdicts, Optional.of(texts), behind.labels()).rows().stream()
            .filter(one -> one.judge().equals(behind.rater().rater()))
            .findFirst()
            .orElseThrow();
    assertThat(behind.wrong()).isNotEmpty().hasSize((int) row.all().losses());
    assertThat(behind.failures()).hasSize((int) row.all().failures());
    assertThat(behind.ties()).isEmpty();
    assertThat(behind.byChosenLength(1, false))
        .hasSize(missed(row.lengths().orElseThrow().chosenLonger()));
    assertThat(behind.byChosenLength(-1, false))
        .hasSize(missed(row.lengths().orElseThrow().chosenShorter()));
  }

  @Test
  void unreadableVerdictsAreNoLossesByLength() {
    List<Board.Row> rows = Board.of(verdicts, Optional.of(texts), verdicts.people()).rows();
    assertThat(rows.stream().mapToLong(row -> row.all().failures()).sum()).isPositive();
    for (Board.Row row : rows) {
      LengthCategories lengths = row.lengths().orElseThrow();
      assertThat(lengths.failures()).isEqualTo(row.all().failures());
      assertThat(measured(lengths)).isEqualTo(row.all().wins() + row.all().losses());
    }
  }

  private static long measured(LengthCategories lengths) {
    return lengths.chosenLonger().trials()
        + lengths.equal().trials()
        + lengths.chosenShorter().trials();
  }

  @Test
  void ofTheSourceModels() {
    ItemsBehind people = new ItemsBehind(verdicts, texts, verdicts.people(), verdicts.people());
    SourceModels models = SourceModels.of(verdicts, texts, verdicts.people()).orElseThrow();
    assertThat(people.played("weak-1b")).hasSize(models.games()).hasSize(400);
    int lost = people.notWon("strong-7b").length;
    assertThat(lost).isPositive();
    assertThat(people.notWon("weak-1b")).hasSize(400 - lost);
    assertThat(people.played("nobody")).isEmpty();
  }

  private static int missed(Proportion right) {
    return (int) (right.trials() - right.hits());
  }
}
