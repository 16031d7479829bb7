package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;

final class AcceptCommandTest {
  @TempDir Path folder;

  @Test
  void saysWhatCouldBeTakenOverAndTakesItOverOnlyWhenTold() throws IOException {
    Desk desk = judged();
    JsonNode plan = accept(desk);
    assertThat(plan.path("basis").asText()).isEqualTo("labelled items, treated as random");
    assertThat(plan.path("margin").isNumber()).isTrue();
    assertThat(plan.path("open").asLong()).isBetween(50L, 200L);
    assertThat(plan.path("takenOver").asLong()).isZero();
    JsonNode done = accept(desk, "--do");
    assertThat(done.path("takenOver")).isEqualTo(plan.path("open"));
    assertThat(report(desk).path("decided").asLong()).isEqualTo(400);
    assertThat(report(desk).path("accepted")).isEqualTo(plan.path("open"));
    JsonNode back = desk.run("accept", "PROJECT", "--take-back", "--json").json();
    assertThat(back.path("takenBack")).isEqualTo(plan.path("open"));
    assertThat(report(desk).path("open").asLong()).isEqualTo(200);
  }

  @Test
  void refusesWhatMakesNoSense() throws IOException {
    Desk desk = judged();
    assertThat(desk.run("accept", "PROJECT", "--agreement", "90").exitCode()).isEqualTo(2);
    assertThat(desk.run("accept", "PROJECT", "--with", "nobody").exitCode()).isEqualTo(1);
    assertThat(desk.run("accept", "PROJECT", "--with", "judge 1", "--agreement", "0.99").out())
        .startsWith("No guarantee of 99 % can be given yet, with ");
  }

  private static JsonNode report(Desk desk) throws IOException {
    return desk.run("report", "PROJECT", "--json").json();
  }

  private static JsonNode accept(Desk desk, String... more) throws IOException {
    String[] first = {"accept", "PROJECT", "--with", "judge 1", "--agreement", "0.7", "--json"};
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return desk.run(all).json();
  }

  private Desk judged() throws IOException {
    Desk desk = new Desk(folder);
    Path made = JudgedProject.write(Files.createDirectory(folder.resolve("made")), 600, 400, 1);
    Files.copy(made, desk.project);
    return desk;
  }
}
