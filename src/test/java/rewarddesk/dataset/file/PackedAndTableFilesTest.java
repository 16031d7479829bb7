package rewarddesk.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.DatasetFolder;
import rewarddesk.dataset.ReadFile;
import rewarddesk.export.parquet.ParquetRows;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Response;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.project.Candidate;

/// Files that are no plain JSON: Parquet with lists in its rows, Zstandard, tabs, and the folder of
/// a data set.
class PackedAndTableFilesTest {
  private static final String PAIR =
      """
      {"prompt":[{"role":"system","content":"short"},{"role":"user","content":"天空 😀"}],\
      "chosen":[{"role":"assistant","content":"good %1$d"}],\
      "rejected":[{"role":"assistant","content":"bad %1$d"}]}\
      """;
  private static final List<Message> ASKED =
      List.of(new Message(Role.SYSTEM, "short"), new Message(Role.USER, "天空 😀"));

  @TempDir Path folder;

  @Test
  void nestedListsInParquetAreMessages() throws Exception {
    ReadFile read = ReadFile.of(parquet("pairs.parquet", 3));

    assertThat(read.layout()).isEqualTo("trl-explicit");
    assertThat(read.problems()).isEmpty();
    assertThat(read.candidates()).extracting(Candidate::line).containsExactly(1L, 2L, 3L);
    assertThat(read.candidates())
        .extracting(candidate -> candidate.comparison().prompt())
        .containsOnly(new Content.Messages(ASKED));
    assertThat(responses(read.candidates().get(1))).containsExactly("bad 1", "good 1");
  }

  @Test
  void aTruncatedParquetFileIsRefusedWithASentence() throws Exception {
    byte[] whole = Files.readAllBytes(parquet("whole.parquet", 100));
    for (int length : List.of(whole.length - 1, whole.length / 2, 12)) {
      Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> ReadFile.of(cut))
          .isInstanceOf(FileRefusedException.class)
          .hasMessageMatching(
              "this is a damaged Parquet file \\([^\\n@]+\\); check that it is whole");
    }
  }

  @Test
  void zstandardIsKnownByItsBytesAndNotByItsName() throws Exception {
    byte[] lines =
        (PAIR.formatted(0) + "\n" + PAIR.formatted(1) + "\n").getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("data.jsonl"), Zstd.compress(lines));

    ReadFile read = ReadFile.of(file);

    assertThat(read.problems()).isEmpty();
    assertThat(read.candidates()).hasSize(2);
  }

  @Test
  void tabsStandBetweenCells() throws Exception {
    ReadFile read =
        ReadFile.ofText(folder, "prompt\tchosen\trejected\na, b; c\t\"x\ty\"\tz\nq\tx\n");

    assertThat(read.layout()).isEqualTo("trl-explicit");
    assertThat(read.candidates().getFirst().comparison().prompt().plain()).isEqualTo("a, b; c");
    assertThat(responses(read.candidates().getFirst())).containsExactly("x\ty", "z");
    assertThat(read.problems()).containsExactly("3: the row has 2 cells where the header has 3");
  }

  @Test
  void theReadMeOfAFolderNamesItsDataFiles() throws Exception {
    Path data = parquet("data/train-00000-of-00001.parquet", 2);
    Files.writeString(folder.resolve("notes.json"), "[1]");
    Files.writeString(folder.resolve("dataset_infos.json"), "{}");
    Files.writeString(
        folder.resolve("README.md"),
        """
        ---
        configs:
        - config_name: default
          data_files:
          - split: train
            path: data/train-*
        ---
        # A data set
        """);

    assertThat(DatasetFolder.files(folder)).containsExactly(data);
    assertThat(ReadFile.of(data).candidates()).hasSize(2);

    Files.delete(folder.resolve("README.md"));

    assertThat(DatasetFolder.files(folder)).containsExactly(data, folder.resolve("notes.json"));
  }

  private static List<String> responses(Candidate candidate) {
    return Stream.of(
            candidate.comparison().response(Slot.A), candidate.comparison().response(Slot.B))
        .map(Response::plain)
        .sorted()
        .toList();
  }

  private Path parquet(String name, int rows) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    List<Column> columns =
        Stream.of("prompt", "chosen", "rejected")
            .map(column -> new Column(column, ColumnType.MESSAGES))
            .toList();
    try (OutputStream out = Files.newOutputStream(file);
        ParquetRows writer = new ParquetRows(out, columns)) {
      for (int i = 0; i < rows; i++) {
        writer.write((ObjectNode) ContentJson.MAPPER.readTree(PAIR.formatted(i)));
      }
    }
    return file;
  }
}
