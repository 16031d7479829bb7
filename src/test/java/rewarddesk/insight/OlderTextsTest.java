package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.stats.rewardbench.LengthCategories;

/// Items are added to an open project: the verdicts are read first, the texts a while later.
final class OlderTextsTest {
  @TempDir Path folder;

  @Test
  void itemsWhoseTextsAreNotReadYetStandForThemselves() {
    try (SmallProject small = new SmallProject(folder, 2)) {
      small.judge(1, SmallProject.A, 1).judge(2, SmallProject.B, 1);
      Texts before = small.texts(small.table());
      small.add(3).judge(3, SmallProject.A, 1);
      VerdictTable verdicts = small.table();
      VerdictColumn judge = verdicts.judges().getFirst();

      assertThat(new Prompts(Optional.of(before)).of(new int[] {0, 1, 2, 2}))
          .containsExactly(0, 1, 2, 2);
      ReportCard card =
          ReportCards.of(verdicts, Optional.of(before), judge, verdicts.gold()).orElseThrow();
      assertThat(card.decisive().trials()).isEqualTo(3);

      Board.Row row = Board.of(verdicts, Optional.of(before), verdicts.gold()).rows().getFirst();
      assertThat(row.strict().trials()).isEqualTo(3);
      LengthCategories.Count two = new LengthCategories.Count();
      two.add("left 1".length(), "the right one 1".length(), true);
      two.add("left 2".length(), "the right one 2".length(), false);
      assertThat(row.lengths()).contains(two.report());

      Looked all = new Looked(verdicts, Optional.of(before)).only(List.of());
      Texts part = before.only(Selection.of(verdicts, Optional.empty(), List.of()));
      assertThat(
              ReportCards.of(all.verdicts(), Optional.of(part), judge, verdicts.gold())
                  .orElseThrow()
                  .all()
                  .kappa())
          .isEqualTo(card.all().kappa());
    }
  }
}
