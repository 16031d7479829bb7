package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Rows that are kept aside leave the list when they were imported, and not before.
class RetryTest {
  private static final int ROWS = 12_000;
  private static final ImportOptions WRONG = new ImportOptions(Optional.of("llmbar"), 0);

  @TempDir Path folder;
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
  void aCancelInTheMiddleLosesNoRow() throws Exception {
    Path file = write("data.jsonl", rows(ROWS, "\n"));
    importFiles(WRONG, file);
    Cancellation cancel = new Cancellation();

    assertThatThrownBy(() -> retry(watched(cancel::cancel), cancel, file))
        .isInstanceOf(CancellationException.class);

    List<Long> imported =
        LongStream.rangeClosed(1, project.comparisons().count())
            .mapToObj(ordinal -> project.comparisons().at(ordinal).orElseThrow().source().line())
            .toList();
    List<Long> all = new ArrayList<>(imported);
    LongStream.of(project.importLog().lines("data.jsonl")).forEach(all::add);
    assertThat(imported).hasSizeBetween(1000, ROWS - 1);
    assertThat(all).containsAll(LongStream.rangeClosed(1, ROWS).boxed().toList());

    retry(project, new Cancellation(), file);

    assertThat(project.importLog().count()).isZero();
    assertThat(project.comparisons().count()).isEqualTo(ROWS);
  }

  @Test
  void aCrashInTheMiddleOfOneLongLineLosesNoRow() throws Exception {
    int rows = 3000;
    Path file = write("data.json", "[" + rows(rows, ",") + "]");
    importFiles(WRONG, file);
    List<String> calls = new ArrayList<>();
    Project failing =
        watched(
            () -> {
              calls.add("batch");
              if (calls.size() == 2) {
                throw new IllegalStateException("the disk is gone");
              }
            });

    assertThatThrownBy(() -> retry(failing, new Cancellation(), file))
        .hasMessage("the disk is gone");

    assertThat(project.comparisons().count()).isEqualTo(1000);
    assertThat(project.importLog().count()).isEqualTo(rows);

    retry(project, new Cancellation(), file);

    assertThat(project.importLog().count()).isZero();
    assertThat(project.comparisons().count()).isEqualTo(rows);
  }

  @Test
  void aRowThatFailsAgainIsKeptOnceWithItsNewReason() throws Exception {
    String bad = "{\"prompt\":\"\",\"chosen\":\"x\",\"rejected\":\"y\"}";
    Path file = write("data.jsonl", rows(1, "\n") + bad + "\n" + rows(2, "\n"));
    importFiles(WRONG, file);

    retry(project, new Cancellation(), file);
    ImportReport again = retry(project, new Cancellation(), file);

    Problem problem = new Problem("data.jsonl", 2, "\"prompt\" is empty", bad);
    assertThat(project.importLog().problems(10)).containsExactly(problem);
    assertThat(again.problems()).containsExactly(problem);
    assertThat(again.records()).isEqualTo(1);
  }

  @Test
  void aFileThatIsRefusedWhenTriedAgainKeepsItsRows() throws Exception {
    Path file = write("data.jsonl", rows(3, "\n"));
    importFiles(WRONG, file);
    Files.writeString(file, "");

    retry(project, new Cancellation(), file);

    assertThat(project.importLog().lines("data.jsonl")).containsExactly(0, 1, 2, 3);

    write("data.jsonl", rows(3, "\n"));
    retry(project, new Cancellation(), file);

    assertThat(project.importLog().count()).isZero();
    assertThat(project.comparisons().count()).isEqualTo(3);
  }

  @Test
  void filesOfTheSameNameAreToldApartByTheirFolders() throws Exception {
    Path one = write("harmless/train.jsonl", "{\"prompt\":1}\n" + rows(2, "\n"));
    Path other = write("helpful/train.jsonl", rows(1, "\n") + "{\"prompt\":2}\n");
    Path alone = write("helpful/test.jsonl", rows(1, "\n"));

    ImportReport report = importFiles(ImportOptions.STANDARD, one, other, alone);

    assertThat(report.files())
        .containsExactly(
            new FileReport("harmless/train.jsonl", Optional.of("trl-explicit"), 3, 2, 0, 1),
            new FileReport("helpful/train.jsonl", Optional.of("trl-explicit"), 2, 0, 1, 1),
            new FileReport("test.jsonl", Optional.of("trl-explicit"), 1, 0, 1, 0));
    assertThat(project.importLog().lines("harmless/train.jsonl")).containsExactly(1);
    assertThat(project.importLog().lines("helpful/train.jsonl")).containsExactly(2);
  }

  @Test
  void aFileThatIsTriedAgainAloneIsFoundUnderItsName() throws Exception {
    Path one = write("harmless/train.jsonl", "{\"prompt\":1}\n" + rows(2, "\n"));
    Path other = write("helpful/train.jsonl", rows(1, "\n") + "{\"prompt\":2}\n");
    importFiles(ImportOptions.STANDARD, one, other);
    Files.writeString(other, rows(3, "\n"));

    ImportReport report = retry(project, new Cancellation(), other);

    assertThat(report.files())
        .containsExactly(
            new FileReport("helpful/train.jsonl", Optional.of("trl-explicit"), 1, 0, 1, 0));
    assertThat(project.importLog().problems(10))
        .extracting(Problem::file)
        .containsExactly("harmless/train.jsonl");
  }

  private Path write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String rows(int count, String between) {
    return IntStream.range(0, count)
        .mapToObj("{\"prompt\":\"p%d\",\"chosen\":\"x\",\"rejected\":\"y\"}"::formatted)
        .collect(Collectors.joining(between, "", between.isBlank() ? between : ""));
  }

  private ImportReport importFiles(ImportOptions options, Path... files) {
    return new DatasetImporter()
        .importFiles(project, List.of(files), options, ProgressListener.NONE, new Cancellation());
  }

  private static ImportReport retry(Project project, Cancellation cancel, Path... files) {
    return new DatasetImporter()
        .retry(project, List.of(files), ImportOptions.STANDARD, ProgressListener.NONE, cancel);
  }

  /// The project, with something that happens whenever a batch is about to be written.
  private Project watched(Runnable beforeBatch) {
    return (Project)
        Proxy.newProxyInstance(
            Project.class.getClassLoader(),
            new Class<?>[] {Project.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("comparisons")) {
                beforeBatch.run();
              }
              try {
                return method.invoke(project, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
