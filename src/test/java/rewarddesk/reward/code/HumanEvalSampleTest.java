package rewarddesk.reward.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Limits;
import rewarddesk.sandbox.Sandbox;
import rewarddesk.sandbox.Sandboxes;
import rewarddesk.wiring.SandboxCatalog;

/// Eight problems of HumanEval in every sandbox; `CodeAcceptance` runs all of them, and MBPP.
@DisplayName("HumanEval")
final class HumanEvalSampleTest {
  private static final Path FILE = Path.of("../shared/data/humaneval/HumanEval.jsonl.gz");

  @Test
  @DisplayName("solutions pass, and the same functions without a body do not")
  void sample() throws IOException, InterruptedException {
    assumeTrue(Files.exists(FILE), FILE + " is not here");
    try (Sandboxes sandboxes = SandboxCatalog.probe(1)) {
      assumeTrue(!sandboxes.ready().isEmpty(), String.join(" ", sandboxes.missing()));
      for (Sandbox sandbox : sandboxes.ready()) {
        CodeReward reward = new CodeReward(sandbox, Limits.standard());
        for (JsonNode problem : everyTwentieth()) {
          String as = sandbox.name() + " " + problem.path("task_id").asText();
          String body = problem.path("canonical_solution").asText();
          assertThat(passes(reward, problem, body)).as(as).isTrue();
          assertThat(passes(reward, problem, "    pass\n")).as(as).isFalse();
        }
      }
    }
  }

  private static boolean passes(CodeReward reward, JsonNode problem, String body)
      throws InterruptedException {
    var check =
        new CodeTests.Check(problem.path("test").asText(), problem.path("entry_point").asText());
    String program = problem.path("prompt").asText() + body;
    return reward.test(program, Language.PYTHON, check) instanceof CodeScore.Measured measured
        && measured.passed();
  }

  private static List<JsonNode> everyTwentieth() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> problems = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (number++ % 20 == 10) {
          problems.add(json.readTree(line));
        }
      }
    }
    return problems;
  }
}
