package rewarddesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.PartChoice;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.store.SqliteProjectFiles;

/// What the screen says about people and source models stands in a report too.
final class PeopleReportTest {
  @TempDir Path folder;

  @Test
  void howAVerdictPullsPeopleAndWhatEloSays() {
    Path file = ManySidedProject.write(folder.resolve("many.rdesk"), number -> true);
    Report report;
    try (Project project = new SqliteProjectFiles().open(file)) {
      report =
          Report.of(
              project,
              ProjectProfiles.standard(RewardCatalog.standard()),
              Instant.EPOCH,
              PartChoice.ALL,
              new Cancellation(),
              ProgressListener.NONE);
    }
    JsonNode panel = ReportJson.of(report).path("humanPanels").path("qwen-judge");
    assertThat(panel.path("humans").size()).isGreaterThan(1);
    assertThat(panel.path("alpha").path("value").isNumber()).isTrue();
    assertThat(HtmlReport.of(report))
        .contains(panel.path("humans").size() + " humans on the same items", "Gwet&#39;s AC1");
    JsonNode bias = ReportJson.of(report).path("biases").get(0);
    JsonNode before = bias.path("agreementBeforeReveal");
    assertThat(before.path("n").asInt()).isPositive();
    assertThat(bias.path("agreementAfterReveal").path("n").asInt())
        .isEqualTo(before.path("n").asInt());
    String share =
        "%.1f %%".formatted(100 * bias.path("agreementAfterReveal").path("value").asDouble());
    assertThat(HtmlReport.of(report))
        .contains("People choose the side on the left", "People agree, its verdict hidden")
        .contains("<td>Agreement before the reveal</td>")
        .contains("<td>Agreement after the reveal</td><td>" + share)
        .contains("<summary>By subset</summary>", "<td>Factuality</td>", "Right, equally long")
        .contains("Elo, median of shuffles", "items with two known models and a verdict");
  }
}
