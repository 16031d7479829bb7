package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

final class JudgeCommandTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void makeProject() throws IOException {
    desk = Desk.withFive(folder);
  }

  @Test
  void judgesEverythingOnceAndNamesWhatFailed() throws IOException {
    Desk.Result first = desk.run("judge", "PROJECT", "--json");
    assertThat(first.exitCode()).isZero();
    assertThat(first.json().path("judged").asLong()).isEqualTo(5);
    assertThat(first.json().path("verdicts"))
        .hasToString("{\"A\":1,\"B\":2,\"tie\":1,\"unparsed\":0,\"failed\":1}");
    assertThat(first.json().path("seconds").isNumber()).isTrue();
    assertThat(desk.run("judge", "PROJECT", "--json").json().path("judged").asLong()).isZero();
    assertThat(
            desk.run("judge", "PROJECT", "--retry-failed", "--json").json().path("judged").asLong())
        .isEqualTo(1);
  }

  @Test
  void runsSeveralJudgesUpToALimit() throws IOException {
    JsonNode result =
        desk.run("judge", "PROJECT", "--with", "builtin,random", "--limit", "2", "--json").json();
    assertThat(result.path("judged").asLong()).isEqualTo(4);
    assertThat(result.path("verdicts"))
        .hasToString("{\"A\":2,\"B\":2,\"tie\":0,\"unparsed\":0,\"failed\":0}");
    assertThat(result.path("judges").findValuesAsText("judge"))
        .containsExactly("builtin", "random");
  }

  @Test
  void keepsWhatIsJudgedWhenTheNextJudgeCannotBeUsed() throws IOException {
    Desk.Result result = desk.run("judge", "PROJECT", "--with", "builtin,ollama:down", "--json");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.json().path("error").asText()).isEqualTo(LengthJudge.SERVER_IS_DOWN);
    assertThat(result.json().path("judged").asLong()).isEqualTo(5);
    assertThat(result.err()).endsWith(LengthJudge.SERVER_IS_DOWN + "\n");
    assertThat(desk.run("report", "PROJECT", "--json").json().path("judges")).hasSize(1);
  }

  @Test
  void callsAnUnknownJudgeOrANegativeLimitWrongUsage() throws IOException {
    Desk.Result result = desk.run("judge", "PROJECT", "--with", "oracle", "--json");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.json().path("error").asText()).startsWith("There is no judge \"oracle\".");
    assertThat(desk.run("judge", "PROJECT", "--limit", "-1").exitCode()).isEqualTo(2);
    assertThat(desk.run("judge", "PROJECT", "--limit", "few").err())
        .contains("\"few\" is not a whole number");
  }

  @Test
  void aJurysFileIsTakenIntoTheProjectAndJudgesByItsName() throws IOException {
    String file =
        desk.file("panel.json", "{\"name\": \"panel\", \"members\": [\"builtin\", \"random\"]}");
    assertThat(desk.run("judge", "PROJECT", "--with", "panel").err())
        .startsWith("There is no judge \"panel\".");
    assertThat(desk.run("judge", "PROJECT", "--jury", file, "--limit", "2").out())
        .startsWith("jury:panel judged 2 of 2");
    assertThat(desk.run("judge", "PROJECT", "--with", "panel").out())
        .startsWith("jury:panel judged 3 of 3");

    String bad = desk.file("bad.json", "{\"name\": \"panel\", \"members\": [\"builtin\"]}");
    Desk.Result refused = desk.run("judge", "PROJECT", "--jury", bad);
    assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(refused.err()).contains("bad.json is no jury that can be used.");
  }

  @Test
  void aJuryDoesNotTakeTheNameOfAJudge() throws IOException {
    String file =
        desk.file("taken.json", "{\"name\": \"builtin\", \"members\": [\"random\", \"rules\"]}");
    desk.run("judge", "PROJECT", "--jury", file);
    assertThat(desk.run("judge", "PROJECT", "--with", "builtin", "--limit", "1").out())
        .startsWith("builtin judged 1 of 1");
    assertThat(desk.run("judge", "PROJECT", "--limit", "1").out())
        .startsWith("builtin judged 1 of 1");
  }

  @Test
  void saysThatTheProjectIsMissing() throws IOException {
    Desk.Result result = desk.run("judge", folder.resolve("no.rdesk").toString(), "--json");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.json().path("error").asText()).contains("no.rdesk");
    assertThat(folder.resolve("no.rdesk")).doesNotExist();
  }

  @Test
  void saysInWordsWhatTheVerdictsAre() {
    Desk.Result result = desk.run("judge", "PROJECT");
    assertThat(result.out())
        .matches("builtin judged 5 of 5 in [0-9.,]+ s: A 1, B 2, tie 1, unparsed 0, failed 1\n");
    assertThat(result.err()).isEqualTo("Judging with builtin …\n");
  }

  @Test
  void saysWhereTheProjectsCopyOfADefinitionDiffersAndTakesTheOtherWhenAsked() throws IOException {
    try (Project project = new SqliteProjectFiles().open(desk.project)) {
      desk.services().judges().of(project).use("llmbar", Desk.NOW);
    }
    String shipped = desk.services().judges().library().get("llmbar").json();
    Files.createDirectories(folder.resolve("judges"));
    desk.file("judges/llmbar.json", shipped.replace("LLMBar", "LLMBar, mine"));

    String[] ask = {"judge", "PROJECT", "--with", "llmbar@ollama:down"};
    assertThat(desk.run(ask.clone()).err())
        .contains("The project asks by its own copy of the judge llmbar, which differs");
    Desk.Result taken = desk.run("judge", "PROJECT", "--take-definitions", "--with", ask[3]);
    assertThat(taken.err()).contains("The project goes by version 2 of the judge llmbar now.");
    assertThat(desk.run(ask.clone()).err()).doesNotContain("llmbar, which differs");
    assertThat(desk.run("report", "PROJECT", "--json").json().path("definitions"))
        .extracting(one -> one.path("version").asInt() + " " + one.path("inForce").asBoolean())
        .containsExactly("2 true", "1 false");
  }
}
