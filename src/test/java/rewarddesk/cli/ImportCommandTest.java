package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportCommandTest {
  @TempDir Path folder;

  @Test
  void importsIntoANewProjectAndImportsNothingTwice() throws IOException {
    Desk desk = new Desk(folder);
    String file = desk.file("five.jsonl", Desk.FIVE);
    Desk.Result first = desk.run("import", "PROJECT", file, "--json");
    assertThat(first.json())
        .hasToString(
            "{\"records\":5,\"imported\":5,\"duplicates\":0,\"rejected\":0,\"comparisons\":5,"
                + "\"annotations\":0,\"judgments\":0,\"merged\":0,\"problems\":[],\"groups\":[],"
                + "\"files\":[{\"file\":\"five.jsonl\",\"layout\":\"response-pair\",\"records\":5,"
                + "\"imported\":5,\"duplicates\":0,\"rejected\":0,\"merged\":0,\"unread\":[],"
                + "\"continuedOn\":0,\"changed\":false}]}");
    assertThat(first.exitCode()).isZero();
    assertThat(desk.run("import", "PROJECT", file, "--json").json())
        .hasToString(
            "{\"records\":5,\"imported\":0,\"duplicates\":5,\"rejected\":0,\"comparisons\":0,"
                + "\"annotations\":0,\"judgments\":0,\"merged\":0,\"problems\":[],\"groups\":[],"
                + "\"files\":[{\"file\":\"five.jsonl\",\"layout\":\"response-pair\",\"records\":5,"
                + "\"imported\":0,\"duplicates\":5,\"rejected\":0,\"merged\":0,\"unread\":[],"
                + "\"continuedOn\":0,\"changed\":false}]}");
  }

  @Test
  void aMappingSaysWhichColumnHoldsWhatAndRejectedRowsAreTriedAgain() throws IOException {
    Desk desk = new Desk(folder);
    String file =
        desk.file(
            "own.csv",
            """
            question,answer one,extra,winner
            "q
            1",x,"{""other"": ""y""}",model_b
            q2,x,"{""better"": ""z""}",tie
            """);
    String saved = folder.resolve("mine.json").toString();

    Desk.Result first =
        desk.run(
            "import",
            "PROJECT",
            file,
            "--json",
            "--save-mapping",
            saved,
            "--map",
            "prompt=question",
            "--map",
            "response_a=answer one",
            "--map",
            "response_b=extra.other",
            "--map",
            "label=winner");
    Desk.Result again =
        desk.run(
            "import",
            "PROJECT",
            file,
            "--json",
            "--retry",
            "--mapping",
            saved,
            "--map",
            "response_b=extra.better");

    assertThat(first.json().path("imported").asLong()).isEqualTo(1);
    assertThat(first.json().path("problems").get(0).path("line").asLong()).isEqualTo(4);
    assertThat(first.json().path("problems").get(0).path("reason").asText())
        .isEqualTo("\"extra.other\" is missing");
    assertThat(again.json().path("records").asLong()).isEqualTo(1);
    assertThat(again.json().path("imported").asLong()).isEqualTo(1);
    assertThat(again.json().path("rejected").asLong()).isZero();
  }

  @Test
  void reportsRejectedRowsWithFileAndLineAndExitsWith3() throws IOException {
    Desk desk = new Desk(folder);
    String file = desk.file("bad.jsonl", Desk.FIVE + "{\"prompt\": broken\n");
    Desk.Result result = desk.run("import", "PROJECT", file, "--json");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.json().path("imported").asLong()).isEqualTo(5);
    assertThat(result.json().path("rejected").asLong()).isEqualTo(1);
    assertThat(result.json().path("problems").get(0).path("file").asText()).isEqualTo("bad.jsonl");
    assertThat(result.json().path("problems").get(0).path("line").asLong()).isEqualTo(6);
    assertThat(result.json().path("problems").get(0).path("reason").asText()).isNotBlank();
  }

  @Test
  void saysInWordsWhatItDid() throws IOException {
    Desk desk = new Desk(folder);
    Desk.Result result = desk.run("import", "PROJECT", desk.file("five.jsonl", Desk.FIVE));
    assertThat(result.out())
        .isEqualTo(
            "5 records: 5 imported, 0 duplicates, 0 rejected. Next: rewarddesk judge %s\n"
                .formatted(desk.project));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void refusesAMissingFileAndMakesNoProject() throws IOException {
    Desk desk = new Desk(folder);
    Path missing = folder.resolve("missing.jsonl");
    Desk.Result result = desk.run("import", "PROJECT", missing.toString(), "--json");
    assertThat(result.exitCode()).isEqualTo(1);
    String sentence = "There is no file %s. Nothing was imported.".formatted(missing);
    assertThat(result.json().path("error").asText()).isEqualTo(sentence);
    assertThat(result.err()).isEqualTo(sentence + "\n");
    assertThat(desk.project).doesNotExist();
  }

  @Test
  void refusesALayoutThatDoesNotExist() throws IOException {
    Desk desk = new Desk(folder);
    Desk.Result result =
        desk.run("import", "PROJECT", desk.file("five.jsonl", Desk.FIVE), "--layout", "nonsense");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("There is no layout \"nonsense\". There are: ");
    assertThat(desk.project).doesNotExist();
  }
}
