package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.PairTable;
import rewarddesk.store.SqliteProjectFiles;

@SuppressWarnings("NullAway.Init") // set before each test
final class VerdictTableTest {
  @TempDir Path folder;
  private VerdictTable verdicts;
  private VerdictColumn judge;

  @BeforeEach
  void read() {
    Path file = JudgedProject.write(folder, 600, 400, 2);
    try (Project project = new SqliteProjectFiles().open(file)) {
      verdicts = VerdictTable.read(project, new Cancellation(), ProgressListener.NONE);
    }
    judge = verdicts.judges().getFirst();
  }

  @Test
  void countsEveryItemOnceAndSaysWhatIsLeftOut() {
    ReportCard card =
        ReportCards.of(verdicts, Optional.empty(), judge, verdicts.people()).orElseThrow();
    long inTable = card.confusion().total();
    assertThat(inTable + card.unscored()).isEqualTo(400);
    assertThat(card.unscored()).isPositive();
    assertThat(card.leftOut().count(LeftOut.Reason.UNLABELLED)).isEqualTo(200);
    ReportCard gold =
        ReportCards.of(verdicts, Optional.empty(), judge, verdicts.gold()).orElseThrow();
    assertThat(gold.confusion().total() + gold.unscored()).isEqualTo(480);
    // Right with .98 − .08 and people with .9: they agree on .82, with gold on .9.
    assertThat(card.decisive().interval95().orElseThrow().contains(0.82)).isTrue();
    assertThat(gold.decisive().interval95().orElseThrow().contains(0.90)).isTrue();
  }

  @Test
  void aMarkForgivesUnreadableAnswersToFiveInAHundredOfAllLabelledItems() {
    try (SmallProject small = new SmallProject(folder, 120)) {
      for (int item = 1; item <= 120; item++) {
        Verdict.MachineVerdict said = item > 114 ? new Verdict.Unparsed("?") : SmallProject.A;
        small.judge(item, item > 94 && item <= 114 ? SmallProject.TIE : said, 1);
      }
      VerdictTable table = small.table();
      // 94 without a tie, 20 ties, 6 unreadable: 6 of 120 are 5 %, 6 of 100 would be more.
      Trust trust = Trust.of(table, table.judges().getFirst(), table.gold());
      assertThat(trust.mark()).isEqualTo(Trust.Mark.TRUSTWORTHY);
      assertThat(
              ReportCards.of(table, Optional.empty(), table.judges().getFirst(), table.gold())
                  .orElseThrow()
                  .trust())
          .isEqualTo(trust);
    }
  }

  @Test
  void findsTheItemsOfACell() {
    ReportCard card =
        ReportCards.of(verdicts, Optional.empty(), judge, verdicts.people()).orElseThrow();
    long[] items = new MeetingItems(verdicts, judge, verdicts.people()).cell(Said.A, Said.B);
    assertThat(items).hasSize((int) card.confusion().count(0, 1)).isSorted();
    int row = verdicts.row(items[0]);
    assertThat(judge.said(row)).isEqualTo(Said.A);
    assertThat(verdicts.people().said(row)).isEqualTo(Said.B);
    long[] apart = new MeetingItems(verdicts, judge, verdicts.people()).ranked(false);
    assertThat(apart.length).isEqualTo(card.agreement().trials() - card.agreement().hits());
  }

  @Test
  void partsAddUpToTheWhole() {
    List<Slice> slices =
        Slices.of(
            verdicts, List.of(verdicts.subsets(), verdicts.languages()), judge, verdicts.gold());
    ReportCard card =
        ReportCards.of(verdicts, Optional.empty(), judge, verdicts.gold()).orElseThrow();
    assertThat(slices).hasSize(5);
    for (String facet : List.of("subset", "language")) {
      assertThat(
              slices.stream()
                  .filter(slice -> slice.facet().equals(facet))
                  .mapToLong(slice -> slice.decisive().hits())
                  .sum())
          .isEqualTo(card.decisive().hits());
    }
    // The judge is as good everywhere: nothing stands out once all five looks are allowed for.
    assertThat(slices).noneMatch(Slice::standsOut);
    long[] wrong =
        Slices.items(verdicts, verdicts.subsets(), "math", true, judge, verdicts.gold(), false);
    Slice math = slices.stream().filter(s -> s.value().equals("math")).findFirst().orElseThrow();
    assertThat(wrong.length).isEqualTo(math.decisive().trials() - math.decisive().hits());
    assertThat(
            Slices.items(verdicts, verdicts.subsets(), "math", false, judge, verdicts.gold(), true))
        .hasSize((int) math.rest().hits());
  }

  /// Both worked out again from the confusion, by their textbook formulas.
  @Test
  void gwetsAndKrippendorffsCoefficientsRestOnTheSameItemsAsKappa() {
    Headline all =
        ReportCards.of(verdicts, Optional.empty(), judge, verdicts.gold()).orElseThrow().all();
    PairTable table = all.confusion();
    double n = table.total();
    double gwet = 0;
    double pairs = 0;
    for (int category = 0; category < 3; category++) {
      double labels = table.saidByFirst(category) + table.saidBySecond(category);
      gwet += labels / (2 * n) * (1 - labels / (2 * n)) / 2;
      pairs += labels * (labels - 1);
    }
    double alpha = pairs / (2 * n * (2 * n - 1));
    double observed = all.agreement().value().orElseThrow();
    assertThat(all.gwet().estimate().value().orElseThrow())
        .isCloseTo((observed - gwet) / (1 - gwet), within(1e-12));
    assertThat(all.alpha().estimate().value().orElseThrow())
        .isCloseTo((observed - alpha) / (1 - alpha), within(1e-12));
    for (Coefficient one : List.of(all.kappa(), all.gwet(), all.alpha())) {
      assertThat(one.estimate().n()).isEqualTo(table.total());
      assertThat(
              one.estimate()
                  .interval()
                  .orElseThrow()
                  .contains(one.estimate().value().orElseThrow()))
          .isTrue();
    }
  }

  @Test
  void comparesTwoJudgesOnTheItemsThatBothRanked() {
    VerdictColumn other = verdicts.judges().get(1);
    TwoJudges two = TwoJudges.of(verdicts, judge, other, verdicts.gold());
    assertThat(two.paired().n() + two.leftOut().total()).isEqualTo(480);
    assertThat(two.leftOut().count(LeftOut.Reason.UNSCORED)).isEqualTo(two.leftOut().total());
    assertThat(two.onlyFirst()).hasSize((int) two.paired().onlyFirst());
    assertThat(two.onlySecond()).hasSize((int) two.paired().onlySecond());
    assertThat(two.paired().onlyFirst()).isGreaterThan(two.paired().onlySecond());
    assertThat(two.both(true)).isNotEmpty().hasSize((int) two.paired().bothRight());
    assertThat(two.both(false)).isNotEmpty().hasSize((int) two.paired().bothWrong());
    assertThat(two.compared()).hasSize((int) two.paired().n());
    assertThat(two.missing()).isNotEmpty().hasSize((int) two.leftOut().total());
  }
}
