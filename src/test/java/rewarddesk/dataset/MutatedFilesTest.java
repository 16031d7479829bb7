package rewarddesk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.file.WrappedList;
import rewarddesk.export.parquet.ParquetRows;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Beginnings of real files in every format, broken in seeded ways: none hangs or ends an import,
/// and every row is imported, a duplicate or reported.
///
/// 1,000 files unless `-Drewarddesk.mutations=10000` says otherwise.
class MutatedFilesTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final int FILES = Integer.getInteger("rewarddesk.mutations", 1000);
  private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
  private static final int FILES_PER_PROJECT = 250;
  private static final int START = 6_000;
  private static final Duration NO_HANG = Duration.ofSeconds(60);

  @TempDir Path folder;

  /// A file that is whole.
  private static final class Original {
    private final String name;
    private final byte[] bytes;
    private final boolean lines;

    /// @param lines whether each line that is not blank is a row
    Original(String name, byte[] bytes, boolean lines) {
      this.name = name;
      this.bytes = bytes;
      this.lines = lines;
    }
  }

  @Test
  void noBrokenFileHangsOrLosesARow() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(DATA), "the shared data sets are not here");
    List<Original> originals = originals();
    Random random = new Random(20261126);
    int refused = 0;
    for (int from = 0; from < FILES; from += FILES_PER_PROJECT) {
      try (Project project =
          new SqliteProjectFiles().openOrCreate(folder.resolve("p" + from + ".rdesk"))) {
        for (int i = from; i < Math.min(FILES, from + FILES_PER_PROJECT); i++) {
          refused += check(project, i, originals.get(i % originals.size()), random);
        }
      }
    }
    assertThat(refused).isBetween(FILES / 20, FILES * 9 / 10);
  }

  /// @return 1 when the file was refused as a whole
  private int check(Project project, int number, Original original, Random random)
      throws IOException {
    byte[] bytes = original.bytes;
    StringBuilder how = new StringBuilder(number + " " + original.name);
    for (int i = 0; i <= random.nextInt(2) && bytes.length > 0; i++) {
      Mutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
      bytes = mutation.of(bytes, random);
      how.append(' ').append(mutation.name().toLowerCase(Locale.ROOT));
    }
    Path file = Files.write(folder.resolve(number + "-" + original.name), bytes);
    ImportReport report =
        assertTimeoutPreemptively(
            NO_HANG,
            () ->
                new DatasetImporter()
                    .importFiles(
                        project,
                        List.of(file),
                        ImportOptions.STANDARD,
                        ProgressListener.NONE,
                        new Cancellation()),
            how::toString);
    boolean refused = report.files().getFirst().layout().isEmpty();

    assertThat(report.records())
        .as(how.toString())
        .isEqualTo(report.imported() + report.duplicates() + report.rejected());
    assertThat(report.groups().stream().mapToLong(ProblemGroup::count).sum())
        .as(how.toString())
        .isEqualTo(report.rejected());
    assertThat(report.problems())
        .as(how.toString())
        .allSatisfy(
            problem -> assertThat(problem.reason()).isNotBlank().doesNotContain("Exception"));
    if (original.lines && !refused && isRowALine(bytes)) {
      assertThat(report.records()).as(how.toString()).isEqualTo(lines(bytes));
    }
    Files.delete(file);
    return refused ? 1 : 0;
  }

  /// Broken files may look like rows that span lines, and are read so then.
  private static boolean isRowALine(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).stripLeading();
    return text.startsWith("{") && !WrappedList.isOne(text) && !WrappedList.spansLines(text);
  }

  private static long lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String whole = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    long rows = 0;
    for (String line : whole.split("\n", -1)) {
      rows += line.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r') ? 0 : 1;
    }
    return rows;
  }

  private List<Original> originals() throws IOException {
    byte[] hh = start("hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz");
    byte[] demo = start("llama-factory-demos/dpo_zh_demo.json.gz");
    List<Original> all = new ArrayList<>();
    all.add(new Original("hh.jsonl", hh, true));
    all.add(
        new Original(
            "qlora.jsonl", start("gsm8k/example_model_solutions.first600.jsonl.gz"), true));
    all.add(new Original("arena.jsonl", start("arena-hard-v0.1/question.jsonl.gz"), true));
    all.add(
        new Original(
            "tulu.jsonl", start("tulu-unlabelled-pairs/eval_instances_tulu_1.jsonl.gz"), true));
    all.add(new Original("demo.json", demo, false));
    all.add(
        new Original("pandalm.json", start("pandalm-first333/testset-v1.first333.json.gz"), false));
    all.add(new Original("qa.json", start("qa-feedback/dev_feedback.json.gz"), false));
    all.add(
        new Original(
            "xstest.csv",
            start("xstest/model_completions/xstest_v2_completions_gpt4.csv.gz"),
            false));
    all.add(new Original("hh.jsonl.gz", packed(hh), false));
    all.add(new Original("demo.json.zst", Zstd.compress(demo), false));
    all.add(new Original("pairs.parquet", parquet(), false));
    return all;
  }

  private static byte[] start(String name) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(DATA.resolve(name)))) {
      return in.readNBytes(START);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  private byte[] parquet() throws IOException {
    Path file = folder.resolve("whole.parquet");
    List<Column> columns =
        List.of(
            new Column("prompt", ColumnType.MESSAGES),
            new Column("chosen", ColumnType.MESSAGES),
            new Column("rejected", ColumnType.MESSAGES));
    try (OutputStream out = Files.newOutputStream(file);
        ParquetRows writer = new ParquetRows(out, columns)) {
      for (int i = 0; i < 20; i++) {
        ObjectNode row = ContentJson.MAPPER.createObjectNode();
        row.set("prompt", messages("user", "天空 " + i));
        row.set("chosen", messages("assistant", "good " + i));
        row.set("rejected", messages("assistant", "bad"));
        writer.write(row);
      }
    }
    return Files.readAllBytes(file);
  }

  private static JsonNode messages(String role, String text) {
    return ContentJson.MAPPER
        .createArrayNode()
        .add(ContentJson.MAPPER.createObjectNode().put("role", role).put("content", text));
  }
}
