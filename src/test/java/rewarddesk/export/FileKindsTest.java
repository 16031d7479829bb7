package rewarddesk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.export.parquet.ParquetRows;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;
import rewarddesk.export.target.Effect;
import rewarddesk.export.target.Targets;
import rewarddesk.export.target.Validation;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;

/// Files that a loader never reads, whatever is in their rows, by content and by name.
class FileKindsTest {
  private static final String ROW = "{\"prompt\":\"p\",\"chosen\":\"x\",\"rejected\":\"y\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "read",
      value = {
        "trl | rows.jsonl | read",
        "trl | rows.json | read",
        "trl | rows.csv | read",
        "trl | rows.parquet | read",
        "trl | rows.jsonl.gz | read",
        "trl | rows.tsv | a table with tabs",
        "verl | rows.parquet | read",
        "verl | rows.jsonl | JSON Lines",
        "verl | rows.csv | CSV",
        "xtuner | rows.jsonl | read",
        "xtuner | rows.json | JSON that is not one row a line",
        "xtuner | rows.jsonl.gz | packed with gzip or Zstandard",
        "xtuner | rows.parquet | Parquet",
        "openai | rows.jsonl | read",
        "openai | rows.csv | CSV",
        "openai | rows.json | JSON that is not one row a line",
        "nemo-rl | rows.json | read",
        "nemo-rl | rows.parquet | Parquet",
        "nemo-rl | rows.jsonl.gz | packed with gzip or Zstandard",
        "llama-factory | rows.jsonl | read",
        "llama-factory | rows.parquet | read",
        "llama-factory | rows.jsonl.gz | packed with gzip or Zstandard",
        "llama-factory | lines.txt | JSON Lines in a file whose name does not end in .jsonl",
        "openrlhf | parquet.json | Parquet in a file whose name does not end in .parquet",
        "openrlhf | lines.json | read",
        "axolotl | rows.jsonl.gz | read",
        "llm-comparator | rows.jsonl | JSON Lines",
        "csv | rows.tsv | read",
        "csv | rows.parquet | Parquet",
      })
  void aFileThatIsNeverReadIsSaidToBeSo(String target, String name, String refusal)
      throws Exception {
    Validation said = check(target, file(name));

    List<String> where =
        said.counts().keySet().stream()
            .filter(finding -> finding.fault().word().equals("file_not_read"))
            .map(finding -> finding.where())
            .toList();
    assertThat(where).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    if (refusal != null) {
      assertThat(said.accepted()).isZero();
      assertThat(said.count(Effect.FAILS)).isEqualTo(1);
    }
  }

  @Test
  void theSentenceNamesTheFileAndNoRow() throws Exception {
    Validation said = check("verl", file("rows.jsonl"));

    assertThat(said.counts().firstEntry().getKey().sentence())
        .isEqualTo("the loader does not read files like this one (JSON Lines)");
    assertThat(said.flagged().getFirst().line()).isEqualTo(1);
  }

  private static Validation check(String target, Path file) {
    return FileCheck.of(file, Targets.named(target).orElseThrow(), read -> {}, new Cancellation());
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    return switch (name) {
      case "rows.jsonl", "lines.txt", "lines.json" ->
          Files.writeString(file, ROW + "\n" + ROW + "\n");
      case "rows.json" -> Files.writeString(file, "[" + ROW + "]");
      case "rows.csv" -> Files.writeString(file, "prompt,chosen,rejected\np,x,y\n");
      case "rows.tsv" -> Files.writeString(file, "prompt\tchosen\trejected\np\tx\ty\n");
      case "rows.jsonl.gz" -> packed(file);
      default -> parquet(file);
    };
  }

  private static Path packed(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((ROW + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static Path parquet(Path file) throws IOException {
    List<Column> columns =
        List.of("prompt", "chosen", "rejected").stream()
            .map(name -> new Column(name, ColumnType.TEXT))
            .toList();
    try (OutputStream out = Files.newOutputStream(file);
        ParquetRows rows = new ParquetRows(out, columns)) {
      rows.write((ObjectNode) ContentJson.MAPPER.readTree(ROW));
    }
    return file;
  }
}
