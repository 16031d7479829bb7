package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  @TempDir Path folder;

  @Test
  void countsAndComparesEachJudgeWithPeopleAndWithGold() throws IOException {
    Desk desk = decided();
    JsonNode report = desk.run("report", "PROJECT", "--json").json();
    assertThat(report.path("items").asLong()).isEqualTo(5);
    assertThat(report.path("decided").asLong()).isEqualTo(3);
    assertThat(report.path("skipped").asLong()).isEqualTo(1);
    assertThat(report.path("open").asLong()).isEqualTo(1);
    assertThat(report.path("decisions"))
        .hasToString("{\"A\":1,\"B\":1,\"tie\":0,\"both_bad\":1,\"skip\":1}");
    assertThat(report.path("gold")).hasToString("{\"A\":2,\"B\":1,\"tie\":1,\"none\":1}");
    assertThat(report.path("confirmRate").asDouble()).isCloseTo(1.0 / 3, within(1e-12));
    JsonNode judge = report.path("judges").get(0);
    assertThat(judge.path("judge").asText()).isEqualTo("builtin");
    assertThat(judge.path("judged").asLong()).isEqualTo(5);
    // The judge agrees with gold on one, two and four, not on three; five has no gold.
    assertThat(judge.path("gold").path("compared").asLong()).isEqualTo(4);
    assertThat(judge.path("gold").path("agreement").asDouble()).isEqualTo(0.75);
    assertThat(judge.path("gold").path("comparedDecisive").asLong()).isEqualTo(3);
    assertThat(judge.path("gold").path("agreementLow").asDouble()).isCloseTo(0.3006, within(5e-5));
    // Decided: one B (agrees), three A (the judge said B), four both bad, five skipped.
    assertThat(judge.path("human").path("compared").asLong()).isEqualTo(2);
    assertThat(judge.path("human").path("agreed").asLong()).isEqualTo(1);
    assertThat(judge.path("human").path("labelUnranked").asLong()).isEqualTo(1);
  }

  @Test
  void hasNoNumberForWhatIsNotMeasured() throws IOException {
    Desk desk = Desk.withFive(folder);
    JsonNode report = desk.run("report", "PROJECT", "--json").json();
    assertThat(report.path("confirmRate").isNull()).isTrue();
    assertThat(report.path("judges")).isEmpty();
    desk.run("judge", "PROJECT");
    JsonNode human = desk.run("report", "PROJECT", "--json").json().path("judges").get(0);
    assertThat(human.path("human").path("agreement").isNull()).isTrue();
    assertThat(human.path("human").path("kappa").isNull()).isTrue();
  }

  @Test
  void printsTablesForPeople() throws IOException {
    assertThat(decided().run("report", "PROJECT").out())
        .isEqualTo(
            """
            Comparisons   5
            Decided       3
            Skipped       1
            Open          1
            Confirm rate of builtin: 33.3 % [6.1–79.2] of 3 decisions made on its verdict, both bad among them, skips not
            Rules: chat quality, version 1

            Judge     Judged   A   B   Tie   Unparsed   Failed
            builtin        5   1   2     1          0        1

            Agreement             Compared              All verdicts              Without ties              Kappa
            builtin with people          2    50.0 % [9.5–90.5] of 2    50.0 % [9.5–90.5] of 2               0.00
            builtin with gold            4   75.0 % [30.1–95.4] of 4   66.7 % [20.8–93.9] of 3   0.64 [0.00–1.00]

            builtin with people: not yet – only 2 comparable labels; 48 more are needed for a first answer.
              “Always the longer one” agrees with the labels: 50.0 % [9.5–90.5] of 2; the judge on the same items: 50.0 % [9.5–90.5] of 2. It cannot be told from always taking the longer response.
              Go on labelling if you want to know whether it agrees on 90 % of everything it decides: 50.0 % [9.5–90.5] of 2 labels so far is not certain either way. The labelled items are taken for a random part of all.
            builtin with gold: not yet – only 3 comparable labels; 47 more are needed for a first answer.
              “Always the longer one” agrees with the labels: 66.7 % [20.8–93.9] of 3; the judge on the same items: 66.7 % [20.8–93.9] of 3. It cannot be told from always taking the longer response.

            Brackets: 95 % interval (shares: Wilson; kappa: bootstrap). Kappa: agreement beyond chance (Cohen), 1 is perfect.
            Replies without a verdict, and both bad, are counted and in no rate.
            """);
  }

  @Test
  void givesACardForEachJudgeAndKindOfLabel() throws IOException {
    JsonNode cards = decided().run("report", "PROJECT", "--json").json().path("cards");
    assertThat(cards).hasSize(2);
    JsonNode gold = cards.get(1);
    assertThat(gold.path("labels").asText()).isEqualTo("gold");
    assertThat(gold.path("trust").asText()).isEqualTo("not yet");
    assertThat(gold.path("confusion"))
        .hasToString(
            "{\"A\":{\"A\":1,\"B\":0,\"tie\":0},\"B\":{\"A\":1,\"B\":1,\"tie\":0},"
                + "\"tie\":{\"A\":0,\"B\":0,\"tie\":1}}");
    assertThat(gold.path("slices").get(0).path("name").asText()).isNotEmpty();
  }

  @Test
  void writesAPageThatNeedsNothingElse() throws IOException {
    Path page = folder.resolve("report.html");
    assertThat(decided().run("report", "PROJECT", "--html", page.toString()).exitCode()).isZero();
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("<h2>builtin against gold</h2>", "not yet", "66.7 %")
        .doesNotContain("<script", "http:", "https:");
  }

  @Test
  void looksAtAPartOfTheItemsAlone() throws IOException {
    Desk desk = decided();
    JsonNode part = desk.run("report", "PROJECT", "--only", "subset=(none)", "--json").json();
    assertThat(part.path("only")).hasToString("[{\"facet\":\"subset\",\"value\":\"(none)\"}]");
    assertThat(part.path("onlyCaution").asText()).contains("picked after looking");
    assertThat(part.path("allItems").asLong()).isEqualTo(5);
    assertThat(part.path("items").asLong()).isEqualTo(4);
    assertThat(part.path("decided").asLong()).isEqualTo(2);
    assertThat(part.path("gold")).hasToString("{\"A\":2,\"B\":0,\"tie\":1,\"none\":1}");
    assertThat(part.at("/judges/0/gold/compared").asLong()).isEqualTo(3);
    assertThat(desk.run("report", "PROJECT", "--only", "subset=(none)").out())
        .startsWith(
            "Only subset: (none) – 4 of 5 items; every number is about these"
                + " alone.\nThe worst or the best of many parts")
        .contains("Comparisons   4\n", "builtin with people          1 ");
  }

  @Test
  void saysWhatPartsThereAreWhenThereIsNoSuchPart() throws IOException {
    Desk desk = Desk.withFive(folder);
    Desk.Result value = desk.run("report", "PROJECT", "--only", "subset=maths");
    assertThat(value.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(value.err()).contains("no item has the subset “maths”; there is: math, (none)");
    Desk.Result facet = desk.run("report", "PROJECT", "--only", "colour=red");
    assertThat(facet.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(facet.err())
        .contains("“colour=red” names no part of the items; write FACET=VALUE with one of: subset");
  }

  private Desk decided() throws IOException {
    Desk desk = Desk.withFive(folder);
    desk.run("judge", "PROJECT");
    String rows =
        """
        {"id":"one","verdict":"B"}
        {"id":"three","verdict":"A"}
        {"id":"four","verdict":"both_bad"}
        {"id":"five","verdict":"skip"}
        """;
    desk.run("decide", "PROJECT", desk.file("d.jsonl", rows), "--annotator", "ruth");
    return desk;
  }
}
