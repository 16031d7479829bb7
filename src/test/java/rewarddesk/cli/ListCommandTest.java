package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

final class ListCommandTest {
  @TempDir Path folder;

  @Test
  void printsOneObjectALineWithAllThatIsKnown() throws IOException {
    Desk desk = Desk.withFive(folder);
    desk.run("judge", "PROJECT");
    Desk.Result result = desk.run("list", "PROJECT", "--json");
    assertThat(result.exitCode()).isZero();
    List<JsonNode> items = result.jsonLines();
    assertThat(items)
        .extracting(item -> item.path("id").asText())
        .containsExactly("one", "two", "three", "four", "five");
    JsonNode one = items.getFirst();
    assertThat(names(one))
        .containsExactly(
            "id",
            "prompt",
            "responseA",
            "responseB",
            "gold",
            "subset",
            "judgments",
            "votes",
            "decision",
            "rewards",
            "noReward");
    assertThat(one.path("judgments"))
        .hasToString(
            "[{\"judge\":\"builtin\",\"verdict\":\"B\",\"margin\":7.0,\"ratingA\":4,\"ratingB\":null,\"critiqueA\":\"1"
                + " characters\",\"critiqueB\":null,\"status\":\"ok\",\"reason\":null,\"summary\":null,\"calls\":[],\"madeBy\":\"test\",\"ranOn\":null,\"definition\":null}]");
    assertThat(one.path("gold").asText()).isEqualTo("B");
    assertThat(one.path("subset").asText()).isEqualTo("math");
    assertThat(one.path("decision").isNull()).isTrue();
    assertThat(items.get(1).path("prompt")).hasToString("[{\"role\":\"user\",\"content\":\"你好\"}]");
    assertThat(items.get(4).path("gold").isNull()).isTrue();
  }

  @Test
  void aProfileThatNamesARewardAsItWasCalledEarlierIsStillGoneBy() throws IOException {
    Desk desk = Desk.withFive(folder);
    try (Project project = new SqliteProjectFiles().open(desk.project)) {
      String json =
          "{\"name\":\"old\",\"rewards\":[{\"reward\":\"math\"},{\"reward\":\"length\"}]}";
      project.profiles().save("old", json, Desk.NOW);
    }
    Desk.Result list = desk.run("list", "PROJECT", "--json");
    assertThat(list.exitCode()).isZero();
    JsonNode one = list.jsonLines().getFirst();
    assertThat(names(one.path("rewards").path("A"))).containsExactly("math_accuracy", "length");
    assertThat(desk.run("report", "PROJECT").exitCode()).isZero();
  }

  @Test
  void showsWhatARecordedJudgeWroteAndWhereItStands() throws IOException {
    Desk desk = new Desk(folder);
    desk.run(
        "import",
        "PROJECT",
        desk.file(
            "result.json",
            """
            [{"input": "Name a pet.", "output_1": "A dog.", "output_2": "A stone.", "label": 1,
              "results": [{"swap = False": {"winner": "1", "completion": ["Output (a) is better."]},
                           "swap = True": {"winner": "1", "completion": ["(b), clearly."]}}]}]
            """));
    JsonNode judgment = desk.run("list", "PROJECT").jsonLines().getFirst().path("judgments").get(0);
    assertThat(judgment.path("judge").asText()).startsWith("recorded:");
    assertThat(judgment.path("madeBy").asText()).isEqualTo("recorded in result.json");
    assertThat(judgment.path("calls").get(1))
        .hasToString(
            "{\"purpose\":\"pairwise\",\"order\":\"swapped\",\"outcome\":\"A\",\"reply\":\"(b),"
                + " clearly.\"}");
  }

  @Test
  void neverTurnsAFailureIntoATieOrANumber() throws IOException {
    Desk desk = Desk.withFive(folder);
    desk.run("judge", "PROJECT");
    JsonNode judgment = desk.run("list", "PROJECT").jsonLines().get(4).path("judgments").get(0);
    assertThat(judgment.path("verdict").asText()).isEqualTo("failed");
    assertThat(judgment.path("status").asText()).isEqualTo("failed");
    assertThat(judgment.path("reason").asText()).isEqualTo("no answer");
  }

  @Test
  void givesEveryRuleAValueOrAReason() throws IOException {
    Desk desk = Desk.withFive(folder);
    for (JsonNode item : desk.run("list", "PROJECT").jsonLines()) {
      for (String side : List.of("A", "B")) {
        JsonNode rewards = item.path("rewards").path(side);
        assertThat(rewards.size()).isPositive();
        rewards
            .fieldNames()
            .forEachRemaining(
                rule -> {
                  boolean reason = item.path("noReward").path(side).path(rule).isTextual();
                  assertThat(rewards.path(rule).isNumber()).isNotEqualTo(reason);
                  assertThat(rewards.path(rule).isNull()).isEqualTo(reason);
                });
      }
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
