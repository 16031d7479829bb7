package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecideCommandTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void makeProject() throws IOException {
    desk = Desk.withFive(folder);
  }

  @Test
  void appliesEveryKindOfDecision() throws IOException {
    String rows =
        """
        {"id":"one","verdict":"B","strength":"much","note":"说得清楚"}
        {"id":"two","verdict":"A"}

        {"id":"three","verdict":"both_bad"}
        {"id":"four","verdict":"tie"}
        {"id":"five","verdict":"skip"}
        """;
    Desk.Result result = decide(rows, "--json");
    assertThat(result.exitCode()).isZero();
    assertThat(result.json()).hasToString("{\"applied\":5,\"rejected\":0,\"problems\":[]}");
    List<JsonNode> items = desk.run("list", "PROJECT").jsonLines();
    assertThat(items.getFirst().path("decision"))
        .hasToString(
            "{\"annotator\":\"ruth\",\"verdict\":\"B\",\"strength\":\"much\",\"note\":\"说得清楚\","
                + "\"at\":\"2026-11-23T07:00:00Z\",\"manner\":\"direct\",\"tooFast\":false}");
    assertThat(items.stream().map(item -> item.path("decision").path("verdict").asText()))
        .containsExactly("B", "A", "both_bad", "tie", "skip");
  }

  @Test
  void whatListSaysOfADecisionIsReadAgain() throws IOException {
    String details =
        "\"manner\":\"after_reveal\",\"before\":\"A\",\"tooFast\":true,\"acceptableA\":false,"
            + "\"ratingA\":2,\"critiqueA\":\"thin\",\"acceptableB\":true,\"ratingB\":5";
    decide("{\"id\":\"one\",\"verdict\":\"B\"," + details + "}\n");
    assertThat(desk.run("list", "PROJECT").jsonLines().getFirst().path("decision").toString())
        .endsWith("\"at\":\"2026-11-23T07:00:00Z\"," + details + "}");

    Desk.Result refused =
        decide(
            """
            {"id":"one","verdict":"A","ratingA":6}
            {"id":"one","verdict":"A","manner":"after_reveal"}
            {"id":"one","verdict":"A","manner":"guessed"}
            """,
            "--json");
    assertThat(refused.json().path("problems"))
        .extracting(problem -> problem.path("reason").asText())
        .containsExactly(
            "has a rating that is not 1 to 5",
            "has no verdict",
            "has the manner \"guessed\" and not direct, before_reveal, after_reveal or"
                + " auto_accepted");
  }

  @Test
  void rejectsBadRowsWithTheirLinesAndAppliesTheRest() throws IOException {
    String rows =
        """
        {"id":"one","verdict":"A"}
        {"id":"nobody","verdict":"A"}
        {"id":"two","verdict":"a"}
        {"id":"three"}
        {"verdict":"A"}
        [1]
        {"id":"four","verdict":"tie"
        {"id":"four","verdict":"A","strength":"very"}
        {"id":"five","verdict":"B","note":7}
        {"id":"two","verdict":"B"}
        """;
    Desk.Result result = decide(rows, "--json");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.json().path("applied").asLong()).isEqualTo(2);
    assertThat(result.json().path("rejected").asLong()).isEqualTo(8);
    assertThat(result.json().path("problems").findValuesAsText("line"))
        .containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(result.json().path("problems").findValuesAsText("file")).containsOnly("d.jsonl");
    assertThat(result.json().path("problems").findValuesAsText("reason"))
        .satisfiesExactly(
            reason -> assertThat(reason).contains("\"nobody\""),
            reason -> assertThat(reason).contains("verdict \"a\""),
            reason -> assertThat(reason).isEqualTo("has no verdict"),
            reason -> assertThat(reason).isEqualTo("has no id"),
            reason -> assertThat(reason).isEqualTo("is not a JSON object"),
            reason ->
                assertThat(reason)
                    .isEqualTo(
                        "is not valid JSON: Unexpected end-of-input: expected close marker for"
                            + " Object"),
            reason -> assertThat(reason).contains("strength \"very\""),
            reason -> assertThat(reason).isEqualTo("holds something other than text in \"note\""));
  }

  @Test
  void countsAsConfirmingTheJudgmentThatWasThere() throws IOException {
    desk.run("judge", "PROJECT");
    decide("{\"id\":\"one\",\"verdict\":\"B\"}\n{\"id\":\"three\",\"verdict\":\"A\"}\n");
    JsonNode report = desk.run("report", "PROJECT", "--json").json();
    assertThat(report.path("confirmed").asLong()).isEqualTo(1);
    assertThat(report.path("overridden").asLong()).isEqualTo(1);
  }

  @Test
  void rescuesDecisionsAndBringsThemBackAsTheyWere() throws IOException {
    decide("{\"id\":\"one\",\"verdict\":\"B\",\"strength\":\"slightly\",\"note\":\"hm\"}\n");
    Path rescued = folder.resolve("rescued.jsonl");
    Desk.Result rescue = desk.run("rescue", "PROJECT", rescued.toString(), "--json");
    assertThat(rescue.json().path("decisions").asLong()).isEqualTo(1);
    String other = folder.resolve("other.rdesk").toString();
    desk.run("import", other, folder.resolve("five.jsonl").toString());
    desk.run("decide", other, rescued.toString(), "--annotator", "somebody", "--as-recorded");
    assertThat(desk.run("list", other).jsonLines().getFirst().path("decision"))
        .isEqualTo(desk.run("list", "PROJECT").jsonLines().getFirst().path("decision"));
  }

  @Test
  void rescuesIntoNoFileThatExists() throws IOException {
    byte[] before = Files.readAllBytes(desk.project);
    Desk.Result result = desk.run("rescue", "PROJECT", "PROJECT");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("exists already");
    assertThat(desk.project).hasBinaryContent(before);
  }

  @Test
  void needsAnAnnotator() throws IOException {
    String file = desk.file("d.jsonl", "");
    Desk.Result result = desk.run("decide", "PROJECT", file, "--json");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.json().path("error").asText()).contains("--annotator");
  }

  private Desk.Result decide(String rows, String... more) throws IOException {
    String[] args = new String[5 + more.length];
    System.arraycopy(more, 0, args, 5, more.length);
    args[0] = "decide";
    args[1] = "PROJECT";
    args[2] = desk.file("d.jsonl", rows);
    args[3] = "--annotator";
    args[4] = "ruth";
    return desk.run(args);
  }
}
