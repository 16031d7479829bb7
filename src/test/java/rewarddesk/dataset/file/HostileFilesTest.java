package rewarddesk.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.dataset.ReadFile;

/// Files that are broken, hostile or something else altogether: each ends in a reported row or in a
/// sentence, never in a crash.
class HostileFilesTest {
  private static final String GOOD = "{\"prompt\":\"p\",\"chosen\":\"x\",\"rejected\":\"y\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"prompt\":\"p\",\"chosen\":\"x\"                          | not valid JSON at character",
        "{\"prompt\":\"p\"} trailing                                 | not valid JSON at character",
        "[1, 2]                                                      | the row is a list, not a"
            + " JSON object",
        "\"text\"                                                    | the row is text, not a JSON"
            + " object",
        "{\"prompt\":\"p\",\"prompt\":\"q\"}                         | the row holds the key"
            + " 'prompt' twice",
        "{\"prompt\":null,\"chosen\":\"x\",\"rejected\":\"y\"}       | \"prompt\" holds null where"
            + " text",
        "{\"prompt\":\"p\",\"chosen\":true,\"rejected\":\"y\"}       | \"chosen\" holds true or"
            + " false where text",
        "{\"prompt\":\"p\",\"chosen\":\"x\",\"rejected\":1}          | \"rejected\" holds a number"
            + " where text",
        "{\"prompt\":\"p\",\"chosen\":[],\"rejected\":\"y\"}         | \"chosen\" holds an empty"
            + " list where text",
        "{\"prompt\":\"p\",\"chosen\":{},\"rejected\":\"y\"}         | \"chosen\" holds an object"
            + " where text",
        "{\"prompt\":\"p\",\"chosen\":\"x\"}                         | \"rejected\" is missing",
        "{\"prompt\":\"p\",\"chosen\":\" \",\"rejected\":\"y\"}      | \"chosen\" is empty",
        "{\"id\":{},\"prompt\":\"p\",\"chosen\":\"x\",\"rejected\":\"y\"} | \"id\" holds an object"
            + " where",
        "{\"prompt\":\"a\\u0000b\",\"chosen\":\"x\",\"rejected\":\"y\"} | \"prompt\" holds a NUL"
            + " character",
        "{\"prompt\":\"p\",\"chosen\":\"\\ud83d\",\"rejected\":\"y\"} | \"chosen\" holds half a"
            + " character",
        "{\"prompt\":\"p\",\"chosen\":[{\"role\":\"tool\",\"content\":\"x\"}],\"rejected\":\"y\"} |"
            + " in \"chosen\" a message has the role \"tool\"",
        "{\"prompt\":\"p\",\"chosen\":[{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{}]}],\"rejected\":\"y\"}"
            + " | in \"chosen\" a message calls tools",
        "{\"prompt\":\"p\",\"chosen\":[{\"role\":\"user\",\"content\":\"x\"}],\"rejected\":\"y\"} |"
            + " the last turn of \"chosen\" is not the assistant's",
      })
  void aBadLineIsReportedAndTheRestGoesOn(String line, String reason) throws Exception {
    ReadFile read = ReadFile.ofText(folder, GOOD + "\n" + line + "\r\n" + GOOD + "\n" + GOOD);

    assertThat(read.candidates()).hasSize(3);
    assertThat(read.problems()).singleElement().asString().startsWith("2: " + reason);
  }

  @Test
  void bytesThatAreNotUtf8SpoilOnlyTheirLine() throws Exception {
    byte[] latin = "{\"prompt\":\"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file =
        bytes(
            (GOOD + "\n").getBytes(StandardCharsets.UTF_8),
            latin,
            GOOD.getBytes(StandardCharsets.UTF_8));

    ReadFile read = ReadFile.of(file);

    assertThat(read.candidates()).hasSize(2);
    assertThat(read.problems()).containsExactly("2: the row is not valid UTF-8 at byte 15");
  }

  @Test
  void rawNulBytesSpoilOnlyTheirLine() throws Exception {
    ReadFile read = ReadFile.ofText(folder, GOOD + "\n\0\0\n" + GOOD);

    assertThat(read.candidates()).hasSize(2);
    assertThat(read.problems()).singleElement().asString().startsWith("2: not valid JSON");
  }

  @Test
  void aByteOrderMarkAndBlankLinesAreNoRows() throws Exception {
    ReadFile read = ReadFile.ofText(folder, "\ufeff\n\n" + GOOD + "\n  \t\r\n" + GOOD + "\n\n");

    assertThat(read.candidates()).extracting(c -> c.line()).containsExactly(3L, 5L);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void deepNestingIsReported() throws Exception {
    String deep = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

    ReadFile read = ReadFile.ofText(folder, GOOD + "\n" + deep + "\n");

    assertThat(read.problems())
        .singleElement()
        .asString()
        .endsWith("Document nesting depth (101) exceeds the maximum allowed (100)");
  }

  @Test
  void aSwarmOfTinyValuesIsReported() throws Exception {
    String swarm = "{\"a\":[" + "[],".repeat(600_000) + "0]}";

    ReadFile read = ReadFile.ofText(folder, GOOD + "\n" + swarm + "\n");

    assertThat(read.problems()).singleElement().asString().contains("Token count");
  }

  @Test
  void aMillionLineBreaksInATranscriptTakeNoTime() throws Exception {
    String breaks = "\\n".repeat(1_000_000);
    String row =
        "{\"chosen\":\"%1$sHuman: a\\n\\nAssistant: b%1$s.\",\"rejected\":\"Human: a\\n\\nAssistant: c\"}"
            .formatted(breaks);

    ReadFile read = ReadFile.ofText(folder, row);

    assertThat(read.candidates()).hasSize(1);
  }

  @Test
  void aLanguageThatIsNoneStaysInTheMetadata() throws Exception {
    String hyphens = "a-".repeat(100_000);

    ReadFile read =
        ReadFile.ofText(folder, GOOD.replace("}", ",\"language\":\"" + hyphens + "\"}"));

    assertThat(read.candidates().getFirst().comparison().language()).isEmpty();
    assertThat(read.candidates().getFirst().comparison().metadataJson()).contains(hyphens);
  }

  @Test
  void aRowOverTheLimitIsReportedWithoutBeingKept() {
    String text = "{\"a\":\"" + "x".repeat(200) + "\"}\n{\"b\":1}\n";
    RowReader reader =
        new LineRowReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 100);

    List<RawRow> rows = all(reader);
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst())
        .isEqualTo(
            new RawRow.BrokenRow(
                1,
                "the row is 208 bytes long; rows up to 100 bytes are read",
                text.substring(0, 100)));
    assertThat(rows.getLast().line()).isEqualTo(2);
    assertThat(rows.getLast().text()).isEqualTo("{\"b\":1}");
  }

  @Test
  void aBrokenElementSpoilsOnlyItselfInAnArray() throws Exception {
    String text =
        "[\n"
            + GOOD
            + ",\n{\"prompt\": \"no end,\n \"chosen\": 1},\n"
            + GOOD
            + ", 7,\n"
            + GOOD
            + "\n]\n";

    ReadFile read = ReadFile.ofText(folder, text);

    assertThat(read.candidates()).extracting(c -> c.line()).containsExactly(2L, 5L, 6L);
    assertThat(read.problems()).hasSize(2);
    assertThat(read.problems().getFirst()).startsWith("3: not valid JSON");
    assertThat(read.problems().getLast()).isEqualTo("5: the row is a number, not a JSON object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"prompt\": \"p\", \"chosen\": \"x\",\n",
        "{\"prompt\": \"p\", \"score\": {\"a\": [1, {\"b\": 2}]},\n",
        "{\n",
      })
  void aForgottenBraceSpoilsOnlyItsElement(String open) throws Exception {
    ReadFile read = ReadFile.ofText(folder, "[" + GOOD + ",\n" + open + GOOD + ",\n" + GOOD + "]");

    assertThat(read.candidates()).extracting(c -> c.line()).containsExactly(1L, 3L, 4L);
    assertThat(read.problems())
        .containsExactly("2: not valid JSON: the next row starts before this one is closed");
  }

  @Test
  void anArrayThatIsNotClosedSaysSoAfterWhatWasRead() throws Exception {
    ReadFile read = ReadFile.ofText(folder, "[" + GOOD + ",\n" + GOOD + ",\n{\"prompt\":\"p");

    assertThat(read.candidates()).hasSize(2);
    assertThat(read.problems())
        .containsExactly(
            "3: the file ends early: the JSON array is not closed."
                + " Everything before this line was read");
  }

  @Test
  void textAfterAnArrayIsReported() throws Exception {
    ReadFile read = ReadFile.ofText(folder, "[" + GOOD + "]\n" + GOOD);

    assertThat(read.candidates()).hasSize(1);
    assertThat(read.problems())
        .containsExactly("2: there is more text after the end of the JSON array");
  }

  @Test
  void gzipIsKnownByItsBytesAndNotByItsName() throws Exception {
    Path file = Files.write(folder.resolve("data.json"), gzip(GOOD + "\n" + GOOD + "\n"));

    assertThat(ReadFile.of(file).candidates()).hasSize(2);
  }

  @Test
  void aCutGzipGivesWhatItHasAndOneProblem() throws Exception {
    StringBuilder text = new StringBuilder();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int i = 0; i < 5000; i++) {
      text.append(GOOD.replace("\"p\"", "\"" + random.nextLong() + "\"")).append('\n');
    }
    byte[] whole = gzip(text.toString());
    Path file = bytes(Arrays.copyOf(whole, whole.length / 2));

    ReadFile read = ReadFile.of(file);

    assertThat(read.candidates()).hasSizeBetween(1000, 4999);
    assertThat(read.problems())
        .containsExactly(
            (read.candidates().size() + 1)
                + ": the file ends early: it cannot be read further (Unexpected end of ZLIB input"
                + " stream). Everything before this line was read");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 15})
  void aGzipWithNothingInItIsRefused(int length) throws Exception {
    Path file = bytes(Arrays.copyOf(gzip(GOOD), length));

    assertThatThrownBy(() -> ReadFile.of(file))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageStartingWith("the file cannot be read (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                        | the file is empty",
        "504b0304aaaa              | this is a ZIP archive; unpack it first",
        "50415231                  | this is a damaged Parquet file (it is not a Parquet file"
            + " (length is too low: 4)); check that it is whole",
        "0001020304050607          | this is a binary file, not text; save the data as JSON Lines,"
            + " CSV or Parquet",
        "fffe7b00                  | this is UTF-16 text; save it as UTF-8",
        "0a200a                    | the file holds no rows",
        "5b5d                      | the file holds no rows",
        "efbbbf                    | the file holds no rows",
      })
  void aFileThatCannotHoldRowsIsRefusedWithWhatItIs(String hex, String sentence) throws Exception {
    Path file = bytes(HexFormat.of().parseHex(hex));

    assertThatThrownBy(() -> ReadFile.of(file)).hasMessage(sentence);
  }

  @Test
  void textThatIsNeitherJsonNorATableIsRefusedWithWhatIsRead() {
    assertThatThrownBy(() -> ReadFile.ofText(folder, "Once upon a time\nthere was a file\n"))
        .isInstanceOf(FileRefusedException.class)
        .hasMessage(
            "none of the first rows (2) is a JSON object; the first: not valid JSON at character 1"
                + " of its line: Unrecognized token 'Once'. Files are JSON Lines, JSON arrays, CSV"
                + " with a header or Parquet");
  }

  @Test
  void aTableRowOfAnotherLengthSpoilsOnlyItself() throws Exception {
    ReadFile read =
        ReadFile.ofText(
            folder,
            """
            prompt,chosen,rejected
            p,"a ""quoted""
            answer, with a comma",y
            p,x
            q,x,y
            """);

    assertThat(read.layout()).isEqualTo("trl-explicit");
    assertThat(read.candidates()).extracting(c -> c.line()).containsExactly(2L, 5L);
    assertThat(read.problems()).containsExactly("4: the row has 2 cells where the header has 3");
  }

  @Test
  void aQuoteThatIsNeverClosedIsReportedAfterWhatWasRead() throws Exception {
    ReadFile read = ReadFile.ofText(folder, "prompt,chosen,rejected\np,x,y\np,\"x,y\np,x,y\n");

    assertThat(read.candidates()).hasSize(1);
    assertThat(read.problems())
        .containsExactly("3: the file ends early: a quote that opens in this row is never closed");
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> ReadFile.of(folder))
        .hasMessage("this is a folder; name the files in it");
  }

  @Test
  void randomDamageNeverStopsTheReaderAndLosesNoLine() throws Exception {
    byte[] whole = (GOOD + "\n").repeat(40).getBytes(StandardCharsets.UTF_8);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 5; i++) {
        int at = random.nextInt(GOOD.length() + 1, damaged.length);
        if (damaged[at] != '\n') {
          damaged[at] = (byte) random.nextInt(256);
        }
      }

      ReadFile read = ReadFile.of(bytes(damaged));

      assertThat(read.candidates().size() + read.problems().size()).isBetween(40, 45);
    }
  }

  private static List<RawRow> all(RowReader reader) {
    List<RawRow> rows = new ArrayList<>();
    for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private Path bytes(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return Files.write(folder.resolve("data.jsonl"), all.toByteArray());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
