package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportCommandTest {
  @TempDir Path folder;
  private Desk desk;
  private String out = "";

  @BeforeEach
  void makeProject() throws IOException {
    desk = Desk.withFive(folder);
    out = folder.resolve("out").toString();
    desk.run("judge", "PROJECT");
    String rows = "{\"id\":\"one\",\"verdict\":\"A\"}\n{\"id\":\"four\",\"verdict\":\"tie\"}\n";
    desk.run("decide", "PROJECT", desk.file("d.jsonl", rows), "--annotator", "ruth");
  }

  @Test
  void writesWhatPeopleDecidedAndCountsTheRest() throws IOException {
    Desk.Result result = desk.run("export", "PROJECT", "--to", "trl", "--out", out, "--json");
    assertThat(result.exitCode()).isZero();
    JsonNode json = result.json();
    assertThat(json.path("rows").asLong()).isEqualTo(1);
    assertThat(json.path("leftOut").path("tie").asLong()).isEqualTo(1);
    assertThat(json.path("leftOut").path("not_decided").asLong()).isEqualTo(3);
    Path data = Path.of(json.path("files").get(0).asText());
    assertThat(Files.readString(data))
        .isEqualTo("{\"prompt\":\"2+2?\",\"chosen\":\"4\",\"rejected\":\"It is 4.\"}\n");
    for (JsonNode file : json.path("files")) {
      assertThat(Path.of(file.asText())).exists();
    }
  }

  @Test
  void letsTheJudgeStandInAboveAMargin() throws IOException {
    JsonNode json =
        desk.run(
                "export",
                "PROJECT",
                "--to",
                "trl",
                "--out",
                out,
                "--source",
                "human-else-judge",
                "--min-margin",
                "9.5",
                "--json")
            .json();
    // one: decided; two: margin 10, three: margin 5, below; five: the judge failed.
    assertThat(json.path("rows").asLong()).isEqualTo(2);
    assertThat(json.path("leftOut").path("below_margin").asLong()).isEqualTo(1);
  }

  @Test
  void refusesTargetsSourcesAndMarginsThatDoNotExist() {
    assertWrong("There is no target \"csv\". There are: trl.", "--to", "csv");
    assertWrong(
        "--source is human or human-else-judge, not \"me\".", "--to", "trl", "--source", "me");
    assertWrong("--min-margin is a number of 0 or more.", "--to", "trl", "--min-margin", "NaN");
    assertThat(Path.of(out)).doesNotExist();
  }

  private void assertWrong(String sentence, String... options) {
    String[] args = new String[options.length + 4];
    System.arraycopy(options, 0, args, 4, options.length);
    args[0] = "export";
    args[1] = "PROJECT";
    args[2] = "--out";
    args[3] = out;
    Desk.Result result = desk.run(args);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).isEqualTo(sentence + "\n");
  }
}
