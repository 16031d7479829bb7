package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.insight.SmallProject.A;
import static rewarddesk.insight.SmallProject.B;
import static rewarddesk.insight.SmallProject.TIE;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarginsTest {
  @TempDir Path folder;

  @Test
  void theRowsBehindTheMarginsMayBeAskedForAgain() {
    try (SmallProject project = new SmallProject(folder, 6)) {
      project.judge(1, A, 1).judge(2, A, 2).judge(3, B, 3).judge(4, A, 4).judge(6, TIE, 0);
      project.judge("judge", 5, A, OptionalDouble.empty());
      project.decide(2, A).decide(3, A).decide(4, TIE).decide(5, A).decide(6, A);
      VerdictTable table = project.table();
      Margins margins = Margins.of(table, table.judges().getFirst(), table.people());
      assertThat(margins.decidedRows()).containsExactly(1, 2);
      assertThat(margins.decidedRows()).containsExactly(1, 2);
      assertThat(margins.decided()).containsExactly(2, 3);
      assertThat(margins.right()).containsExactly(true, false);
    }
  }
}
