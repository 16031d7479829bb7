package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.FileFormat;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// What goes in comes out: import labelled data, decide as its label says, export, compare.
class RoundTripTest {
  private static final Path HH =
      Path.of("../shared/data/hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3})
  void textComesOutAsItWentInWhateverTheSeed(long seed) throws Exception {
    String rows =
        """
        {"prompt":"The sky is","chosen":" blue.","rejected":" green."}
        {"prompt":"天空是","chosen":"蓝色\\n\\u2028😀","rejected":"\\t绿色\\"\\\\"}
        {"prompt":" p ","chosen":"a","rejected":"b"}
        """;
    Path file = Files.writeString(folder.resolve("data.jsonl"), rows);

    List<JsonNode> exported = throughProject(file, seed);

    assertThat(exported).isEqualTo(json(Files.readAllLines(file)));
  }

  @Test
  void conversationsComeOutAsTheyWentIn() throws Exception {
    String rows =
        """
        {"prompt":[{"role":"system","content":"s"},{"role":"user","content":"u"}],"chosen":[{"role":"assistant","content":"a"}],"rejected":[{"role":"assistant","content":"b"},{"role":"user","content":"why"},{"role":"assistant","content":"c"}]}
        {"prompt":[{"role":"user","content":"x"}],"chosen":[{"role":"assistant","content":"y"}],"rejected":[{"role":"assistant","content":"z"}]}
        """;
    Path file = Files.writeString(folder.resolve("data.jsonl"), rows);

    assertThat(throughProject(file, 5)).isEqualTo(json(Files.readAllLines(file)));
  }

  @Test
  void hhRlhfComesOutWithItsChosenReplies() throws Exception {
    Assumptions.assumeTrue(Files.isRegularFile(HH), "the shared data sets are not here");

    List<JsonNode> exported = throughProject(HH, 0);

    assertThat(exported).hasSize(1495);
    Set<String> columns = new HashSet<>();
    exported.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    assertThat(columns).containsExactlyInAnyOrder("prompt", "chosen", "rejected");
    assertThat(exported.getFirst().path("prompt").path(0))
        .isEqualTo(
            ContentJson.MAPPER.readTree(
                "{\"role\":\"user\",\"content\":\"what are some pranks with a pen i can do?\"}"));
  }

  @Test
  void anExportCanBeImportedAndGivesTheSameExport() throws Exception {
    String rows = "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\"}\n";
    Path file = Files.writeString(folder.resolve("data.jsonl"), rows);
    throughProject(file, 0);
    byte[] once = Files.readAllBytes(folder.resolve("data.jsonl-0/preference.jsonl"));

    throughProject(folder.resolve("data.jsonl-0/preference.jsonl"), 9);

    assertThat(folder.resolve("preference.jsonl-9/preference.jsonl")).hasBinaryContent(once);
  }

  private List<JsonNode> throughProject(Path file, long seed) throws Exception {
    String name = file.getFileName() + "-" + seed;
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve(name + ".rdesk"))) {
      ImportReport report =
          new DatasetImporter()
              .importFiles(
                  project,
                  List.of(file),
                  new ImportOptions(Optional.empty(), seed),
                  ProgressListener.NONE,
                  new Cancellation());
      decideAsLabelled(project);
      ExportReport exported =
          new Exporter()
              .export(
                  project,
                  new ExportRequest(
                      Recipe.of("trl", FileFormat.JSONL, VerdictSource.HUMAN),
                      folder.resolve(name)),
                  ProgressListener.NONE,
                  new Cancellation());
      assertThat(exported.rows()).isEqualTo(report.imported());
      return json(Files.readAllLines(exported.files().getFirst()));
    }
  }

  private static void decideAsLabelled(Project project) {
    List<Annotation> decisions = new ArrayList<>();
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL,
            new Cancellation(),
            row ->
                decisions.add(
                    new Annotation(
                        row.id(),
                        "gold",
                        row.gold().orElseThrow().verdict(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        DisplayOrder.SWAPPED,
                        Duration.ZERO,
                        "",
                        Instant.EPOCH)));
    project.decisions().recordAll(decisions);
  }

  private static List<JsonNode> json(List<String> lines) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(ContentJson.MAPPER.readTree(line));
    }
    return rows;
  }
}
