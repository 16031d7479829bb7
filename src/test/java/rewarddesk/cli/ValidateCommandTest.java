package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {
  private static final String SHARE_GPT =
      """
      {"id":"ok","conversations":[{"from":"human","value":"q"}],"chosen":{"from":"gpt","value":"a"},"rejected":{"from":"gpt","value":"b"}}
      {"id":"even","conversations":[{"from":"human","value":"q"},{"from":"gpt","value":"r"}],"chosen":{"from":"gpt","value":"a"},"rejected":{"from":"gpt","value":"b"}}
      {"id":"text","conversations":[{"from":"human","value":"q"}],"chosen":"a","rejected":"b"}
      not json
      {"id":"same","conversations":[{"from":"human","value":"q"}],"chosen":{"from":"gpt","value":"a"},"rejected":{"from":"gpt","value":"a"}}
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void setUp() {
    desk = new Desk(folder);
  }

  @Test
  void saysWhichRowsTheLoaderWouldDropAndWhy() throws IOException {
    Desk.Result result =
        desk.run("validate", desk.file("s.jsonl", SHARE_GPT), "--for", "llama-factory");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .isEqualTo(
            """
            LLaMA-Factory: DPO, ORPO, SimPO, RM (sharegpt)
            1 row accepted, 2 would be silently dropped, 1 would stop the loader, 1 would be misread
              1 silently dropped: conversations does not end with the user's turn
              1 silently dropped: chosen is not one message
              1 stop the loader: the row is not a JSON object
              1 misread: chosen and rejected are the same
                line 2 (even): conversations does not end with the user's turn
                line 3 (text): chosen is not one message
                line 4: the row is not a JSON object
                line 5 (same): chosen and rejected are the same
            """);
  }

  @Test
  void tellsMachinesTheSame() throws IOException {
    JsonNode json =
        desk.run("validate", desk.file("s.jsonl", SHARE_GPT), "--for", "llama-factory", "--json")
            .json();

    assertThat(json.path("accepted").asLong()).isEqualTo(1);
    assertThat(json.path("dropped").asLong()).isEqualTo(2);
    assertThat(json.path("fails").asLong()).isEqualTo(1);
    assertThat(json.path("misread").asLong()).isEqualTo(1);
    assertThat(json.path("first").get(0).toString())
        .isEqualTo(
            "{\"line\":2,\"id\":\"even\",\"effect\":\"dropped\",\"fault\":\"not_the_user\","
                + "\"why\":\"conversations does not end with the user's turn\"}");
  }

  @Test
  void aGoodFileEndsWell() throws IOException {
    String rows = "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\"}\n";
    Desk.Result result = desk.run("validate", desk.file("t.jsonl", rows), "--for", "trl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("1 row accepted, 0 would be silently dropped");
  }

  @Test
  void anObjectOfSeveralLinesIsOneRow() throws IOException {
    String rows =
        """
        {
          "prompt": "p",
          "chosen": "a",
          "rejected": "b"
        }
        {
          "prompt": "q",
          "chosen": "same",
          "rejected": "same"
        }
        """;
    JsonNode json =
        desk.run("validate", desk.file("m.json", rows), "--for", "trl", "--json").json();

    assertThat(json.path("accepted").asLong()).isEqualTo(1);
    assertThat(json.path("first").size()).isEqualTo(1);
    assertThat(json.path("first").get(0).path("line").asLong()).isEqualTo(6);
    assertThat(json.path("first").get(0).path("fault").asText()).isEqualTo("same_responses");
  }

  @Test
  void readsTablesAsPandasDoes() throws IOException {
    String rows = "prompt,completion,label\np,a,True\nq,None,False\nr,c,perhaps\n";
    JsonNode json =
        desk.run("validate", desk.file("t.csv", rows), "--for", "trl-kto", "--json").json();

    assertThat(json.path("accepted").asLong()).isEqualTo(1);
    assertThat(json.path("first").get(0).path("why").asText())
        .isEqualTo("completion is missing or null");
    assertThat(json.path("first").get(1).path("why").asText())
        .isEqualTo("label is not true or false");
  }

  @Test
  void saysWhenTheRowsStandWhereTheLoaderDoesNotLook() throws IOException {
    String row = "{\"prompt\":\"p\",\"chosen\":\"a\",\"rejected\":\"b\"}";
    String wrapped = desk.file("w.json", "{\"data\":[" + row + "]}");
    assertThat(desk.run("validate", wrapped, "--for", "trl").out())
        .contains("the rows stand inside one JSON object");
    assertThat(desk.run("validate", desk.file("l.jsonl", row), "--for", "llm-comparator").out())
        .contains("the loader does not read files like this one (JSON Lines)");
    String array = desk.file("a.json", "[" + row + "]");
    assertThat(desk.run("validate", array, "--for", "llm-comparator").out())
        .contains("the file is not one JSON object with the rows in \"examples\"");
  }

  @Test
  void saysWhatItEndsWith() {
    assertThat(desk.run("validate", "--help").out())
        .contains("Exit codes:")
        .contains("3   the loader would drop a row");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(desk.run("validate", "nowhere.jsonl", "--for", "trl").exitCode()).isEqualTo(1);
    assertThat(desk.run("validate", "x.jsonl", "--for", "nobody").exitCode()).isEqualTo(2);
  }

  @Test
  void listsTheTargets() throws IOException {
    assertThat(desk.run("formats").out()).contains("llama-factory-kto").contains("torchtune: DPO");
    assertThat(desk.run("formats", "--json").json().path("targets").get(0).toString())
        .isEqualTo(
            "{\"name\":\"trl\",\"reader\":\"TRL: DPOTrainer, CPOTrainer, ORPOTrainer,"
                + " RewardTrainer\",\"formats\":[\"jsonl\",\"parquet\"],\"limits\":[]}");
  }
}
