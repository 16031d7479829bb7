package rewarddesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.PartChoice;
import rewarddesk.insight.SmallProject;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;

/// Raters two by two, on the page and in JSON.
final class RaterPairsReportTest {
  @TempDir Path folder;

  private static Report report(SmallProject project) {
    return Report.of(
        project.project(),
        ProjectProfiles.standard(RewardCatalog.standard()),
        Instant.EPOCH,
        PartChoice.ALL,
        new Cancellation(),
        ProgressListener.NONE);
  }

  /// On 1 to 10 only the first is right, on 11 and 12 only the second, then both; 20 says nothing.
  private SmallProject project() {
    SmallProject project = new SmallProject(folder, 20);
    for (int item = 1; item <= 20; item++) {
      Verdict.MachineVerdict first = item == 11 || item == 12 ? SmallProject.B : SmallProject.A;
      Verdict.MachineVerdict second =
          item == 20 ? new Verdict.Unparsed("?") : item <= 10 ? SmallProject.B : SmallProject.A;
      project.judge("a <b>", item, first, java.util.OptionalDouble.empty());
      project.judge("two", item, second, java.util.OptionalDouble.empty());
    }
    return project;
  }

  @Test
  void jsonHoldsEachPairOnceWithWhatWasLeftOut() {
    try (SmallProject project = project()) {
      JsonNode all = ReportJson.of(report(project)).path("raterPairs");
      assertThat(all.path("pairs")).hasSize(3);
      JsonNode pair = all.path("pairs").get(2);
      assertThat(pair.path("first")).hasToString("{\"kind\":\"judge\",\"id\":\"a <b>\"}");
      assertThat(pair.path("n").asInt()).isEqualTo(19);
      assertThat(pair.path("agreed").asInt()).isEqualTo(7);
      assertThat(pair.at("/kappa/value").isNumber()).isTrue();
      assertThat(pair.path("leftOut"))
          .hasToString("{\"firstRanksNothing\":0,\"secondRanksNothing\":1,\"oneAlone\":0}");
      JsonNode judges = all.path("judges").get(0);
      assertThat(judges.path("labels").asText()).isEqualTo("gold");
      assertThat(judges.path("b").asInt()).isEqualTo(10);
      assertThat(judges.path("c").asInt()).isEqualTo(2);
      assertThat(judges.path("chiSquare").asDouble()).isCloseTo(64.0 / 12, within(1e-12));
      assertThat(judges.path("p").asDouble()).isCloseTo(0.0209, within(5e-5));
      assertThat(judges.path("exactP").asDouble()).isCloseTo(158.0 / 4096, within(1e-12));
      assertThat(judges.path("leftOut")).hasToString("{\"unscored\":1}");
    }
  }

  @Test
  void thePageHasTheMatrixAndMcNemarWithNamesEscaped() {
    try (SmallProject project = project()) {
      assertThat(HtmlReport.of(report(project)))
          .contains("<h2>Who agrees with whom</h2>", "<th>a &lt;b&gt;</th>")
          .contains("<td>36.8 % of 19, κ ")
          .contains("<td>a &lt;b&gt; and two, by gold</td><td>19</td><td>7</td><td>10</td>")
          .contains("<td>5.33</td><td>0.0386</td><td>0.0386</td>")
          .contains("0 not judged by both, 1 without a readable verdict")
          .doesNotContain("a <b>");
    }
  }
}
