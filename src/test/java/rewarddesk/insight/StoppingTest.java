package rewarddesk.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static rewarddesk.insight.SmallProject.A;
import static rewarddesk.insight.SmallProject.B;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.stats.Proportion;
import rewarddesk.stats.audit.SequentialAudit;

final class StoppingTest {
  @TempDir Path folder;

  private static String words(long agreed, long labels, boolean audited) {
    SequentialAudit audit = new SequentialAudit(new Proportion(agreed, labels), 0.9, 0.05);
    return new Stopping(audit, audited).words();
  }

  @Test
  void saysInWordsWhetherLabellingMayStop() {
    assertThat(words(200, 200, true))
        .isEqualTo(
            "Labelling may stop: over everything it decides it agrees on at least 90 % (100.0 %"
                + " [98.1–100.0] of 200 audit labels so far).");
    assertThat(words(50, 100, true))
        .startsWith("Labelling may stop: over everything it decides it does not agree on 90 %")
        .endsWith("of 100 audit labels so far). A threshold may still.");
    assertThat(words(9, 10, false))
        .startsWith("Go on labelling if you want to know whether it agrees on 90 %")
        .endsWith(
            "of 10 labels so far is not certain either way. The labelled items are taken for a"
                + " random part of all.");
    assertThat(words(0, 0, false)).contains("no label so far is not certain");
  }

  @Test
  void aCardGivesTheAdviceOfTheAutoAcceptPageWhereLabelsAreMadeHere() {
    try (SmallProject project = new SmallProject(folder, 120)) {
      for (int item = 1; item <= 120; item++) {
        project.judge(item, item == 120 ? B : A, 1);
      }
      for (int item = 1; item <= 110; item++) {
        project.decide(item, item % 3 == 0 ? B : A);
      }
      VerdictTable table = project.table();
      VerdictColumn judge = table.judges().getFirst();
      ReportCard people =
          ReportCards.of(table, Optional.empty(), judge, table.people()).orElseThrow();
      assertThat(people.stopping())
          .hasValue(
              AcceptancePlan.of(table, judge, table.people(), AcceptancePlan.USUAL).stopping());
      assertThat(people.stopping().orElseThrow().sequential().advice())
          .isEqualTo(SequentialAudit.Advice.OUT_OF_REACH);
      ReportCard gold = ReportCards.of(table, Optional.empty(), judge, table.gold()).orElseThrow();
      assertThat(gold.stopping()).isEmpty();
    }
  }
}
