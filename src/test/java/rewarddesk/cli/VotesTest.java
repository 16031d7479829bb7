package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.insight.VerdictTable;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.Project;
import rewarddesk.report.ProjectReport;
import rewarddesk.report.VoteReport;
import rewarddesk.reward.profile.ProjectProfiles;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.store.SqliteProjectFiles;

/// Votes that came with the data are read back, compared with each other and with the judges.
class VotesTest {
  private static final String ROW =
      "{\"idx\":%d,\"instruction\":\"p%d\",\"input\":\"\",\"response1\":\"x\",\"response2\":\"y\","
          + "\"annotator1\":%d,\"annotator2\":%d,\"annotator3\":%d}\n";
  private static final String SAID =
      "{\"idx\":%d,\"gpt_result\":\"%s\",\"gpt_reason\":\"because\",\"gpt_reference\":\"\"}\n";

  @TempDir Path folder;

  @Test
  void votesAreCountedAndComparedWithEachOtherAndWithJudges() throws Exception {
    try (Project project = imported()) {
      assertThat(
              project.comparisons().summaries(new long[] {1}).getFirst().votes().stream()
                  .map(ItemSummary.Vote::annotator))
          .containsExactly("annotator1", "annotator2", "annotator3");
      assertThat(project.comparisons().at(2).orElseThrow().votes())
          .extracting(ItemSummary.Vote::verdict)
          .contains(new Verdict.Tie());
      assertThat(project.comparisons().ordinals(differing(), new Cancellation()))
          .containsExactly(2, 3);

      VoteReport report =
          ProjectReport.of(
                  project,
                  ProjectProfiles.standard(RewardCatalog.standard()),
                  VerdictTable.read(project, new Cancellation(), ProgressListener.NONE),
                  new Cancellation())
              .votes();

      // 1,1,1 and 1,1,0 and 1,2,0: three, one and no pairs that say the same, of nine
      assertThat(report.agreement().hits()).isEqualTo(4);
      assertThat(report.agreement().trials()).isEqualTo(9);
      assertThat(report.withoutMajority()).isEqualTo(1);
      assertThat(report.annotators()).containsEntry("annotator2", 3L);
    }
  }

  @Test
  void reportAndListShowThem() throws Exception {
    Desk desk = new Desk(folder);
    imported().close();
    JsonNode report = desk.run("report", "PROJECT", "--json").json();

    assertThat(report.path("votes").path("items").asInt()).isEqualTo(3);
    JsonNode judge = report.path("judges").get(0);
    assertThat(judge.path("votes").path("compared").asInt()).isEqualTo(2);
    assertThat(judge.path("votes").path("agreed").asInt()).isEqualTo(1);
    assertThat(desk.run("list", "PROJECT").jsonLines().getFirst().path("votes")).hasSize(3);
  }

  private static ItemQuery differing() {
    return ItemQuery.ALL.withAgreement(ItemQuery.Agreement.VOTES_DIFFER);
  }

  private Project imported() throws Exception {
    Path pairs =
        Files.writeString(
            folder.resolve("pairs.jsonl"),
            ROW.formatted(1, 1, 1, 1, 1)
                + ROW.formatted(2, 2, 1, 1, 0)
                + ROW.formatted(3, 3, 1, 2, 0));
    Path said =
        Files.writeString(
            folder.resolve("said.jsonl"),
            SAID.formatted(1, "1") + SAID.formatted(2, "2") + SAID.formatted(3, "2"));
    Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("my.rdesk"));
    new DatasetImporter()
        .importFiles(
            project,
            List.of(pairs, said),
            ImportOptions.STANDARD,
            ProgressListener.NONE,
            new Cancellation());
    return project;
  }
}
