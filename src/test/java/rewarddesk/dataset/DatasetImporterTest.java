package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Project;
import rewarddesk.project.SourceLine;
import rewarddesk.store.SqliteProjectFiles;

/// Imports into real project files.
class DatasetImporterTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final String PAIR = "{\"prompt\":\"p%d\",\"chosen\":\"x\",\"rejected\":\"y\"}\n";

  @TempDir Path folder;
  private final DatasetImporter importer = new DatasetImporter();
  private Project project;

  @BeforeEach
  void open() {
    project = new SqliteProjectFiles().openOrCreate(folder.resolve("p.rdesk"));
  }

  @AfterEach
  void close() {
    project.close();
  }

  @Test
  void everyRowOfThePublicFilesIsAccountedFor() {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared data sets are not here");
    List<Path> files =
        List.of(
            DATA.resolve("hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz"),
            DATA.resolve("llama-factory-demos/dpo_en_demo.json.gz"),
            DATA.resolve("llama-factory-demos/dpo_zh_demo.json.gz"),
            DATA.resolve("llama-factory-demos/kto_en_demo.json.gz"),
            DATA.resolve("llama-factory-demos/v1_dpo_demo.jsonl.gz"),
            DATA.resolve("llmbar-natural/dataset.json.gz"),
            DATA.resolve("tulu-unlabelled-pairs/eval_instances_tulu_1.jsonl.gz"));

    ImportReport report = importFiles(files);

    assertThat(report.files())
        .containsExactly(
            file("harmless-base.test.first1500.jsonl.gz", "hh-rlhf", 1500, 1495, 0, 5),
            file("dpo_en_demo.json.gz", "llama-factory-sharegpt", 300, 295, 5, 0),
            file("dpo_zh_demo.json.gz", "llama-factory-sharegpt", 300, 289, 11, 0),
            file("kto_en_demo.json.gz", "kto-messages", 300, 2, 0, 298),
            file("v1_dpo_demo.jsonl.gz", "llama-factory-v1", 10, 10, 0, 0),
            file("dataset.json.gz", "llmbar", 100, 100, 0, 0),
            file("eval_instances_tulu_1.jsonl.gz", "open-instruct", 996, 996, 0, 0));
    assertThat(report.records()).isEqualTo(3506);
    assertThat(report.imported()).isEqualTo(3187);
    assertThat(report.rejected()).isEqualTo(303);
    assertThat(project.comparisons().count()).isEqualTo(3186);
    assertThat(project.importLog().problems(1000)).isEqualTo(report.problems());

    ImportReport again = importFiles(files);

    assertThat(again.imported()).isZero();
    assertThat(again.duplicates()).isEqualTo(3203);
    assertThat(again.rejected()).isEqualTo(303);
  }

  @Test
  void aBadRowIsKeptAsideWithItsLineReasonAndTextAndTheRestGoesOn() throws Exception {
    String bad = "{\"prompt\":7,\"chosen\":\"x\",\"rejected\":\"y\"}";
    Path file = write("data.jsonl", PAIR.formatted(1) + "\n" + bad + "\n" + PAIR.formatted(2));

    ImportReport report = importFiles(List.of(file));

    Problem problem =
        new Problem(
            "data.jsonl",
            3,
            "\"prompt\" holds a number where text or a list of messages belongs",
            bad);
    assertThat(report)
        .isEqualTo(
            new ImportReport(
                3,
                2,
                0,
                1,
                new ImportReport.Stored(2, 0, 0),
                List.of(problem),
                List.of(new ProblemGroup("data.jsonl", problem.reason(), 1, List.of(3L))),
                List.of(file("data.jsonl", "trl-explicit", 3, 2, 0, 1))));
    assertThat(project.importLog().problems(10)).containsExactly(problem);
    assertThat(project.comparisons().at(2).orElseThrow().source())
        .isEqualTo(new SourceLine("data.jsonl", 4));
  }

  @Test
  void aTableOfUnknownColumnsIsNotTakenForSomethingElse() throws Exception {
    Path file =
        write("own.csv", "key,question,good answer,bad answer\n1,q,x,y\n2,q2,x,y\n3,q3,x,y\n");

    ImportReport report = importFiles(List.of(file));

    assertThat(report.records()).isEqualTo(3);
    assertThat(report.groups())
        .containsExactly(
            new ProblemGroup(
                "own.csv",
                "columns key, question, good answer, bad answer: no layout that is known. Say which"
                    + " column holds what with a mapping, such as id=key prompt=question"
                    + " chosen=good answer rejected=bad answer",
                3,
                List.of(0L)));
  }

  @Test
  void reasonsAreToldOnceWithTheirFirstLines() throws Exception {
    Path file =
        write("data.jsonl", "{\"prompt\":7,\"chosen\":\"x\",\"rejected\":\"y\"}\n".repeat(30));

    ImportReport report = importFiles(List.of(file));

    assertThat(report.groups())
        .containsExactly(
            new ProblemGroup(
                "data.jsonl",
                "\"prompt\" holds a number where text or a list of messages belongs",
                30,
                List.of(1L, 2L, 3L, 4L, 5L)));
  }

  @Test
  void filesOfTheSameNameInOtherFoldersShareNoProblems() throws Exception {
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("two"));
    importFiles(List.of(write("one/data.jsonl", "{\"prompt\":7}\n" + PAIR.formatted(1))));
    importFiles(List.of(write("two/data.jsonl", "{\"prompt\":8}\n" + PAIR.formatted(2))));

    assertThat(project.importLog().problems(10))
        .extracting(Problem::file)
        .containsExactly("data.jsonl", "two/data.jsonl");
  }

  @Test
  void exactDuplicatesAreCountedAndSkipped() throws Exception {
    Path file = write("data.jsonl", PAIR.formatted(1) + PAIR.formatted(2) + PAIR.formatted(1));

    ImportReport report = importFiles(List.of(file));

    assertThat(report.files()).containsExactly(file("data.jsonl", "trl-explicit", 3, 2, 1, 0));
  }

  @Test
  void anotherSeedDoesNotImportTheSameRowsAgain() throws Exception {
    Path file = write("data.jsonl", PAIR.formatted(1) + PAIR.formatted(2));
    importFiles(List.of(file));

    ImportReport again =
        importer.importFiles(
            project,
            List.of(file),
            new ImportOptions(Optional.empty(), 42),
            ProgressListener.NONE,
            new Cancellation());

    assertThat(again.imported()).isZero();
    assertThat(again.duplicates()).isEqualTo(2);
  }

  @Test
  void anIdThatRepeatsWithOtherTextGetsItsOwnId() throws Exception {
    String row = "{\"id\":\"q\",\"prompt\":\"p\",\"response_a\":\"x\",\"response_b\":\"%s\"}\n";
    Path file = write("data.jsonl", row.formatted("y") + row.formatted("z"));

    importFiles(List.of(file));

    assertThat(project.comparisons().at(1).orElseThrow().comparison().id()).isEqualTo("q");
    assertThat(project.comparisons().at(2).orElseThrow().comparison().id())
        .matches("\\S+-[0-9a-f]{8}");
  }

  @Test
  void theAskedLayoutIsUsedInsteadOfSniffing() throws Exception {
    Path file = write("data.jsonl", "{\"chosen\":\"a\",\"rejected\":\"b\"}\n");

    ImportReport report =
        importer.importFiles(
            project,
            List.of(file),
            new ImportOptions(Optional.of("llmbar"), 0),
            ProgressListener.NONE,
            new Cancellation());

    assertThat(report.problems())
        .containsExactly(
            new Problem(
                "data.jsonl", 1, "\"input\" is missing", "{\"chosen\":\"a\",\"rejected\":\"b\"}"));
  }

  @Test
  void anUnknownLayoutNameIsRefusedWithTheOnesThereAre() {
    ImportOptions options = new ImportOptions(Optional.of("csv"), 0);

    assertThatThrownBy(
            () ->
                importer.importFiles(
                    project, List.of(), options, ProgressListener.NONE, new Cancellation()))
        .hasMessage(
            "There is no layout \"csv\". There are: " + String.join(", ", importer.layouts()));
  }

  @Test
  void progressRunsToTheSizeOfAllFiles() throws Exception {
    Path one = write("one.jsonl", PAIR.formatted(1));
    Path two = write("two.jsonl", PAIR.formatted(2));
    List<Long> done = new ArrayList<>();
    List<Long> totals = new ArrayList<>();

    importer.importFiles(
        project,
        List.of(one, two),
        ImportOptions.STANDARD,
        (bytes, total) -> {
          done.add(bytes);
          totals.add(total);
        },
        new Cancellation());

    long size = Files.size(one) + Files.size(two);
    assertThat(done).isSorted().startsWith(0L).endsWith(size);
    assertThat(totals).containsOnly(size);
  }

  @Test
  void whatWasImportedBeforeACancellationStays() throws Exception {
    Path one = write("one.jsonl", PAIR.formatted(1));
    Path two = write("two.jsonl", PAIR.formatted(2));
    Cancellation cancel = new Cancellation();

    assertThatThrownBy(
            () ->
                importer.importFiles(
                    project,
                    List.of(one, two),
                    ImportOptions.STANDARD,
                    (bytes, total) -> {
                      if (project.comparisons().count() == 1) {
                        cancel.cancel();
                      }
                    },
                    cancel))
        .isInstanceOf(CancellationException.class);
    assertThat(project.comparisons().count()).isEqualTo(1);
  }

  @Test
  void aPreviewShowsTheLayoutTheFirstRowsAndWhatWouldBeLeftOut() throws Exception {
    Path file =
        write(
            "data.jsonl",
            "{\"prompt\":\"\",\"chosen\":\"x\",\"rejected\":\"y\"}\n"
                + PAIR.formatted(1)
                + PAIR.formatted(2)
                + PAIR.formatted(3));

    ImportPreview preview = importer.preview(file, ImportOptions.STANDARD, 2);

    assertThat(preview.layout()).contains("trl-explicit");
    assertThat(preview.explanation())
        .isEqualTo(
            "100% of the first rows have the columns of trl-explicit: prompt, chosen, rejected."
                + " Of the first rows 1 would be left out, the first of them on line 1:"
                + " \"prompt\" is empty.");
    assertThat(preview.rows())
        .extracting(row -> row.comparison().prompt().plain())
        .containsExactly("p1", "p2");
    assertThat(project.comparisons().count()).isZero();
  }

  @Test
  void aPreviewOfAFileThatIsNotReadSaysWhy() {
    ImportPreview preview =
        importer.preview(folder.resolve("none.jsonl"), ImportOptions.STANDARD, 2);

    assertThat(preview).isEqualTo(ImportPreview.refused("there is no such file; check the name"));
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private ImportReport importFiles(List<Path> files) {
    return importer.importFiles(
        project, files, ImportOptions.STANDARD, ProgressListener.NONE, new Cancellation());
  }

  private static FileReport file(
      String name, String layout, long records, long imported, long duplicates, long rejected) {
    return new FileReport(name, Optional.of(layout), records, imported, duplicates, rejected);
  }
}
