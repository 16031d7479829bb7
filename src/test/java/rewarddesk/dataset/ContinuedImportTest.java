package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ImportReport.Remarks;
import rewarddesk.export.parquet.ParquetRows;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// A second run goes on where the first one stopped, unless the file is another one by now.
class ContinuedImportTest {
  private static final int ROWS = 20_000;
  private static final String PAIR = "{\"prompt\":\"p%d\",\"chosen\":\"x\",\"rejected\":\"y\"}";

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
  void linesAreContinued() throws Exception {
    continues(Files.writeString(folder.resolve("data.jsonl"), rows("\n")));
  }

  @Test
  void packedLinesAreContinued() throws Exception {
    byte[] packed = Zstd.compress(rows("\n").getBytes(StandardCharsets.UTF_8));
    continues(Files.write(folder.resolve("data.jsonl.zst"), packed));
  }

  @Test
  void elementsOfAnArrayAreContinued() throws Exception {
    continues(Files.writeString(folder.resolve("data.json"), "[" + rows(",\n") + "]"));
    continues(
        Files.writeString(
            folder.resolve("line.json"), "[" + rows(",").replace("\"x\"", "\"z\"") + "]"));
  }

  @Test
  void rowsOfATableAreContinued() throws Exception {
    String table =
        IntStream.range(0, ROWS)
            .mapToObj("\"p\n%d\",x,y"::formatted)
            .collect(Collectors.joining("\n", "prompt,chosen,rejected\n", "\n"));
    continues(Files.writeString(folder.resolve("data.csv"), table));
  }

  @Test
  void rowsOfParquetAreContinued() throws Exception {
    Path file = folder.resolve("data.parquet");
    List<Column> columns =
        Stream.of("prompt", "chosen", "rejected")
            .map(name -> new Column(name, ColumnType.TEXT))
            .toList();
    try (OutputStream out = Files.newOutputStream(file);
        ParquetRows writer = new ParquetRows(out, columns)) {
      for (int i = 0; i < ROWS; i++) {
        writer.write((ObjectNode) ContentJson.MAPPER.readTree(PAIR.formatted(i)));
      }
    }

    continues(file);
  }

  @Test
  void aFileThatChangedIsReadFromItsStart() throws Exception {
    Path file = Files.writeString(folder.resolve("data.jsonl"), rows("\n"));
    long before = stopInTheMiddle(file);
    Files.writeString(file, PAIR.formatted(ROWS) + "\n" + rows("\n"));

    ImportReport report = importFile(file);

    assertThat(report.files().getFirst().remarks()).isEqualTo(Remarks.NONE.withChanged());
    assertThat(report.records()).isEqualTo(ROWS + 1);
    assertThat(report.duplicates()).isEqualTo(before);
    assertThat(project.comparisons().count()).isEqualTo(ROWS + 1);
  }

  @Test
  void otherOptionsReadEverything() throws Exception {
    Path file = Files.writeString(folder.resolve("data.jsonl"), rows("\n"));
    stopInTheMiddle(file);

    ImportReport report =
        new DatasetImporter()
            .importFiles(
                project,
                List.of(file),
                new ImportOptions(ImportOptions.STANDARD.layout(), 7),
                ProgressListener.NONE,
                new Cancellation());

    assertThat(report.records()).isEqualTo(ROWS);
    assertThat(report.files().getFirst().remarks()).isEqualTo(Remarks.NONE);
  }

  @Test
  void whatWasReadToItsEndIsReadAgain() throws Exception {
    Path file = Files.writeString(folder.resolve("data.jsonl"), rows("\n"));
    importFile(file);

    assertThat(importFile(file).duplicates()).isEqualTo(ROWS);
  }

  private void continues(Path file) throws Exception {
    long all = project.comparisons().count() + ROWS;
    long before = stopInTheMiddle(file);

    ImportReport report = importFile(file);

    assertThat(report.rejected()).isZero();
    assertThat(report.files().getFirst().remarks().continuedOn()).isPositive();
    assertThat(report.records()).isLessThan(ROWS).isGreaterThanOrEqualTo(ROWS - before);
    assertThat(project.comparisons().count()).isEqualTo(all);
    assertThat(importFile(file).duplicates()).isEqualTo(ROWS);
  }

  /// @return how many comparisons were there by then
  private long stopInTheMiddle(Path file) {
    Cancellation cancel = new Cancellation();
    long start = project.comparisons().count();
    assertThatThrownBy(
            () ->
                new DatasetImporter()
                    .importFiles(
                        StoppingProject.of(project, 3, cancel),
                        List.of(file),
                        ImportOptions.STANDARD,
                        ProgressListener.NONE,
                        cancel))
        .isInstanceOf(CancellationException.class);
    long stored = project.comparisons().count() - start;
    assertThat(stored).isBetween(1L, ROWS - 1L);
    return stored;
  }

  private ImportReport importFile(Path file) {
    return new DatasetImporter()
        .importFiles(
            project,
            List.of(file),
            ImportOptions.STANDARD,
            ProgressListener.NONE,
            new Cancellation());
  }

  private static String rows(String between) {
    return IntStream.range(0, ROWS).mapToObj(PAIR::formatted).collect(Collectors.joining(between));
  }
}
