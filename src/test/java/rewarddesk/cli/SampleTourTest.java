package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SampleTourTest {
  @TempDir Path folder;

  @Test
  void doesTheWholeJobAndSaysWhereTheFilesAre() throws IOException {
    String told = tour();
    assertThat(told)
        .contains("72 comparisons in 7 files: 72 imported, 0 there already, 0 rejected")
        .contains("builtin judged 72 of 72")
        .contains("builtin with gold")
        .contains("Where nobody has decided, the judge's verdict stands in")
        .contains(folder.resolve("sample.rdesk").toString())
        .contains("rewarddesk open");
    List<String> rows = Files.readAllLines(folder.resolve("export/preference.jsonl"));
    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(folder.resolve("sample-data/chat.jsonl")).exists();
  }

  @Test
  void goesOnWithTheSameProjectTheSecondTime() {
    tour();
    assertThat(tour())
        .contains("72 comparisons in 7 files: 0 imported, 72 there already, 0 rejected")
        .contains("builtin judged 0 of 0");
  }

  private String tour() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int exitCode =
        new SampleTour(new Desk(folder).services(), new Console(print, print, false)).run(folder);
    assertThat(exitCode).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
