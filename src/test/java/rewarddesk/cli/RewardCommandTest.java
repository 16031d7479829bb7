package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.json.ContentJson;
import rewarddesk.wiring.OutsideFixture;
import rewarddesk.wiring.OutsideRewards;

/// `rewarddesk reward`.
class RewardCommandTest {
  private static final String ROWS =
      """
      {"id":"x","prompt":"6 × 7?","response":"<think>\\na\\n</think>\\n<answer>\\n42\\n</answer>"}
      {"id":"y","response":""}
      """;

  @TempDir private Path folder;

  @Test
  void singleResponsesAreScoredWithEvidence() throws IOException {
    Desk desk = new Desk(folder);
    Desk.Result result = desk.run("reward", desk.file("a.jsonl", ROWS), "--profile", "open-r1");
    assertThat(result.exitCode()).isZero();
    assertThat(result.jsonLines())
        .extracting(JsonNode::toString)
        .first()
        .isEqualTo(
            "{\"id\":\"x\",\"total\":2.0,\"rewards\":{\"math_accuracy\":{\"value\":null,\"weight\":1.0,\"status\":\"not"
                + " applicable\",\"evidence\":\"There is no reference"
                + " answer.\"},\"open_r1_format\":{\"value\":1.0,\"weight\":1.0,\"status\":\"scored\",\"evidence\":\"The"
                + " response has the form that open_r1_format asks"
                + " for.\"},\"tag_count\":{\"value\":1.0,\"weight\":1.0,\"status\":\"scored\",\"evidence\":\"On"
                + " lines of their own: <think> 1 times, </think> 1 times, <answer> 1 times,"
                + " </answer> 1 times.\"}}}");
    assertThat(result.jsonLines().getLast().path("total").doubleValue()).isZero();
    assertThat(result.err()).contains("2 responses scored, 0 rows rejected.");
  }

  @Test
  void bothResponsesOfAPairAreScored() throws IOException {
    Desk desk = new Desk(folder);
    Desk.Result result = desk.run("reward", desk.file("five.jsonl", Desk.FIVE));
    assertThat(result.jsonLines())
        .extracting(row -> row.path("id").asText() + row.path("slot").asText())
        .startsWith("oneA", "oneB", "twoA", "twoB")
        .hasSize(10);
  }

  @Test
  void theOrderIsKeptWhenAllCoresWork() throws IOException {
    Desk desk = new Desk(folder);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      String response = "word ".repeat(i % 7 == 0 ? 3000 : 1);
      rows.append("{\"id\":\"%d\",\"response\":\"%s\"}%n".formatted(i, response));
    }
    Path out = folder.resolve("scores.jsonl");
    Desk.Result result =
        desk.run("reward", desk.file("many.jsonl", rows.toString()), "--out", out.toString());
    assertThat(result.out()).isEmpty();
    List<String> ids = Files.readAllLines(out).stream().map(RewardCommandTest::id).toList();
    assertThat(ids).isEqualTo(IntStream.range(0, 2000).mapToObj(String::valueOf).toList());
    assertThat(folder.resolve("scores.jsonl.part")).doesNotExist();
  }

  private static String id(String line) {
    try {
      return ContentJson.MAPPER.readTree(line).path("id").asText();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void badRowsAreReportedAndTheOthersScored() throws IOException {
    Desk desk = new Desk(folder);
    String file = desk.file("bad.jsonl", ROWS + "{\"id\":\"z\",\"response\":7}\nnonsense\n");
    Desk.Result result = desk.run("reward", file);
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.jsonLines()).hasSize(2);
    assertThat(result.err())
        .contains("bad.jsonl, line 3: \"response\" holds a number")
        .contains("bad.jsonl, line 4: not valid JSON");
  }

  @Test
  void oneItemIsExplained() throws IOException {
    Desk desk = new Desk(folder);
    String file = desk.file("a.jsonl", ROWS);
    Desk.Result result =
        desk.run("reward", file, "--profile", "tag-profile.json", "--explain", "x");
    assertThat(result.exitCode()).isEqualTo(2);
    Desk.Result explained = desk.run("reward", file, "--profile", "trl", "--explain", "x");
    assertThat(explained.out())
        .startsWith(
            "x: total 1.0000\n  math_accuracy: not applicable. There is no reference answer.")
        .contains("trl_think_format: 1.0000 × 1.0. The response has the form")
        .contains("trl_cosine: not applicable. There is no reference answer.");
    assertThat(desk.run("reward", file, "--explain", "q").err())
        .contains("No row has the id \"q\".");
  }

  @Test
  void anItemIsExplainedWithoutReadingOnAndRowsBeforeItThatCannotBeUsedAreTold()
      throws IOException {
    Desk desk = new Desk(folder);
    String rows =
        """
        {"id":"a","response":"one"}
        {"id":"b"}
        {"id":"c","response":"three"}
        {"id":"d"}
        """;
    Desk.Result explained = desk.run("reward", desk.file("a.jsonl", rows), "--explain", "c");
    assertThat(explained.exitCode()).isEqualTo(3);
    assertThat(explained.out()).startsWith("c: total ");
    assertThat(explained.err()).contains("a.jsonl, line 2: ").doesNotContain("line 4");
    Desk.Result lost = desk.run("reward", desk.file("b.jsonl", rows), "--explain", "d");
    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err()).contains("line 2: ", "line 4: ", "No row has the id \"d\".");
  }

  @Test
  void aProfileFileWithAnUnknownRewardIsAnErrorThatListsTheKnownOnes() throws IOException {
    Desk desk = new Desk(folder);
    String profile =
        desk.file("mine.json", "{\"name\":\"mine\",\"rewards\":[{\"reward\":\"speed\"}]}");
    Desk.Result result = desk.run("reward", desk.file("a.jsonl", ROWS), "--profile", profile);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("There is no reward \"speed\". There are: format, ");
  }

  @Test
  void theDocumentationCanBeWritten() throws IOException {
    try (OutsideRewards outside = OutsideFixture.rewards()) {
      assertThat(new Desk(folder).withRewards(outside.catalog()).run("reward", "--describe").out())
          .isEqualTo(Files.readString(Path.of("docs/rewards.md")));
    }
  }

  @Test
  void referenceAndTestsOfARowAreUsed() throws IOException {
    String rows =
        """
        {"id":"m","reference":"#### 1,000","response":"So \\\\boxed{10^3}."}
        {"id":"c","response":"```python\\nf = lambda x: x * x\\n```","tests":["assert f(2) == 4"]}
        {"id":"n","response":"f","tests":{"source":"assert f(2) == 4"}}
        """;
    String profile =
        """
        {"name":"mine","rewards":[{"reward":"math"},{"reward":"code_accuracy","weight":2}]}
        """;
    try (OutsideRewards outside = OutsideFixture.rewards()) {
      Desk desk = new Desk(folder).withRewards(outside.catalog());
      Desk.Result result =
          desk.run(
              "reward",
              desk.file("rows.jsonl", rows),
              "--profile",
              desk.file("mine.json", profile));
      List<JsonNode> scores = result.jsonLines();
      assertThat(scores).extracting(row -> row.path("id").asText()).containsExactly("m", "c", "n");
      JsonNode program = scores.get(1).at("/rewards/code_accuracy");
      assumeFalse(program.path("status").asText().equals("failed"), program.toString());
      assertThat(scores)
          .extracting(row -> row.path("total").doubleValue())
          .containsExactly(1.0, 2.0, 0.0);
      assertThat(program.path("evidence").asText())
          .startsWith("1 of 1 test passed (")
          .endsWith("): assert f(2) == 4: pass.");
    }
  }
}
