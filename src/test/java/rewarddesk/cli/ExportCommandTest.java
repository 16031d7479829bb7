package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.export.target.Targets;

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
    assertWrong(
        "There is no target \"hf\". There are: %s.".formatted(String.join(", ", Targets.names())),
        "--to",
        "hf");
    assertWrong(
        "--source is one of human, human-else-judge, human-else-jury, judge, jury, annotators,"
            + " gold, not \"me\".",
        "--to",
        "trl",
        "--source",
        "me");
    assertWrong("The least margin is a number of 0 or more.", "--to", "trl", "--min-margin", "NaN");
    assertWrong(
        "--format is one of jsonl, json, parquet, csv, not \"xml\".",
        "--to",
        "trl",
        "--format",
        "xml");
    assertWrong(
        "The target trl is not written as csv. It is written as: jsonl, parquet.",
        "--to",
        "trl",
        "--format",
        "csv");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void looksBeforeItWritesAndSavesTheChoices() throws IOException {
    Path recipe = folder.resolve("mine.json");
    JsonNode seen =
        desk.run(
                "export",
                "PROJECT",
                "--to",
                "llama-factory",
                "--source",
                "gold",
                "--dry-run",
                "--save-recipe",
                recipe.toString(),
                "--json")
            .json();
    assertThat(seen.path("rows").asLong()).isEqualTo(3);
    assertThat(seen.path("files")).isEmpty();
    assertThat(seen.path("lines").get(0).asText()).isEqualTo("[");

    JsonNode written =
        desk.run("export", "PROJECT", "--recipe", recipe.toString(), "--out", out, "--json").json();
    assertThat(written.path("rows").asLong()).isEqualTo(3);
    assertThat(Path.of(out).resolve("preference-sharegpt.json")).exists();
    assertThat(Path.of(out).resolve("preference-sharegpt.recipe.json"))
        .hasSameTextualContentAs(recipe);
    assertThat(Path.of(out).resolve("dataset_info.json")).exists();
  }

  @Test
  void saysWhatToDoWhenThereIsNothingToWrite() throws IOException {
    Desk.Result none =
        desk.run("export", "PROJECT", "--to", "trl", "--min-strength", "much", "--out", out);
    assertThat(none.exitCode()).isZero();
    assertThat(none.out()).startsWith("0 rows written").contains("Nobody has decided yet.");
    assertThat(
            desk.run("export", "PROJECT", "--to", "trl-stepwise", "--source", "gold", "--dry-run")
                .out())
        .contains("The format has no place for these rows.");
  }

  @Test
  void saysWhereToWriteWhenNobodyDid() {
    Desk.Result result = desk.run("export", "PROJECT", "--to", "trl");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("Say where to write: --out DIR, or --dry-run to only look.\n");
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
