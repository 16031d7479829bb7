package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.learn.ManneredProject;

final class LearnCommandTest {
  @TempDir Path folder;

  @Test
  void learnsSaysHowGoodItIsAndWritesAFile() throws IOException {
    Desk desk = new Desk(folder);
    String project = ManneredProject.make(folder, 60, 60).toString();
    Path out = folder.resolve("head.json");
    Desk.Result result = desk.run("learn", project, "--json", "--out", out.toString());
    assertThat(result.exitCode()).isZero();
    JsonNode json = result.json();
    assertThat(json.path("version").asInt()).isEqualTo(1);
    assertThat(json.path("inUse").asInt()).isEqualTo(1);
    assertThat(json.path("decisions"))
        .hasToString(
            "{\"usable\":60,\"ties\":0,\"bothBad\":0,\"skipped\":0,\"surplus\":0,\"unmeasured\":0}");
    assertThat(json.at("/measured/pairs").asInt()).isEqualTo(60);
    assertThat(json.at("/measured/beatsLength").asBoolean()).isTrue();
    assertThat(json.path("moreDecisions").isNull()).isTrue();

    Desk.Result words = desk.run("learn", project);
    assertThat(words.out())
        .startsWith("60 usable decisions.\nLearned")
        .contains("Length alone")
        .contains("On 60 decisions about 60 prompts")
        .contains("Version 2 beats length alone and is in use.");

    assertThat(Files.readString(out)).startsWith("{\"format\":\"rewarddesk learned head 1\"");
    Desk.Result taken = desk.run("learn", project, "--from", out.toString(), "--json");
    assertThat(taken.json()).hasToString("{\"version\":3,\"inUse\":true}");
  }

  @Test
  void saysHowManyDecisionsAreMissing() throws IOException {
    Desk desk = Desk.withFive(folder);
    Desk.Result result = desk.run("learn", "PROJECT", "--json");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.json().path("error").asText())
        .isEqualTo(
            "There is too little to learn from: 50 more decisions that prefer a side and 20 more"
                + " different prompts are needed.");
    assertThat(result.json().path("version").isNull()).isTrue();
  }

  @Test
  void refusesAFileThatIsNoHead() throws IOException {
    Desk desk = Desk.withFive(folder);
    String file = desk.file("head.json", "{}");
    Desk.Result result = desk.run("learn", "PROJECT", "--from", file);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            file
                + " cannot be used. This is not a learned head: \"format\" is not \"rewarddesk"
                + " learned head 1\".\n");
    assertThat(desk.run("learn", "PROJECT", "--from", "no.json").err())
        .isEqualTo("There is no file no.json.\n");
    assertThat(desk.run("learn", "PROJECT", "--from", file, "--out", "x").exitCode()).isEqualTo(2);
  }
}
