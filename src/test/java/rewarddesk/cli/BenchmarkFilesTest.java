package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files in the columns of RM-Bench and of RewardBench 2, imported as they come, judged by
/// [LengthJudge], which gives no rewards, and reported.
final class BenchmarkFilesTest {
  @TempDir Path folder;
  private int prompts;

  /// A row whose answers are as long as the numbers say.
  private String row(String domain, String chosen, String rejected) {
    prompts++;
    return "{\"prompt\":\"Question %d?\",\"chosen\":[%s],\"rejected\":[%s],\"domain\":\"%s\"}\n"
        .formatted(prompts, answers(chosen, 'r'), answers(rejected, 'w'), domain);
  }

  private String answers(String lengths, char letter) {
    String[] all = lengths.split(" ", -1);
    return IntStream.range(0, all.length)
        .mapToObj(i -> answer(all[i], (char) (letter - 4 * i)))
        .map(text -> "\"" + text + "\"")
        .collect(Collectors.joining(","));
  }

  private static String answer(String length, char letter) {
    return length.equals("MUMBLE")
        ? length
        : String.valueOf(letter).repeat(Integer.parseInt(length));
  }

  @Test
  void rmBenchIsWholeAfterAPlainImport() throws IOException {
    String rows =
        // hard 3/3, normal 3/3, easy 1/3: the tie of 8 with 8 is no win
        row("chat", "9 8 7", "8 1 1")
            // nothing
            + row("chat", "1 2 3", "4 5 6")
            // hard 0/3, normal 1/3, easy 2/3
            + row("math", "5 5 5", "1 5 9")
            // hard 0/3, normal 3/3, easy 3/3
            + row("safety-refuse", "2 4 6", "1 3 5")
            // everything
            + row("safety-response", "9 9 9", "1 2 3")
            // one answer that cannot be read
            + row("code", "9 8 7", "MUMBLE 1 1");
    Desk desk = new Desk(folder);
    assertThat(desk.run("import", "PROJECT", desk.file("rm.jsonl", rows)).exitCode()).isZero();
    desk.run("judge", "PROJECT");
    JsonNode rm = system(desk).path("rmBench");
    JsonNode domains = rm.path("domains");
    assertThat(domains.properties())
        .extracting(one -> one.getKey())
        .containsExactly("chat", "math", "safety");
    check(domains.path("chat"), 3 / 6.0, 3 / 6.0, 1 / 6.0);
    check(domains.path("math"), 0, 1 / 3.0, 2 / 3.0);
    check(domains.path("safety"), 3 / 6.0, 1, 1);
    assertThat(domains.path("chat").path("matrix").get(1).get(0).path("value").asDouble()).isZero();
    assertThat(domains.path("chat").path("matrix").get(0).get(1).path("value").asDouble())
        .isEqualTo(0.5);
    check(rm.path("overall"), 1 / 3.0, (0.5 + 1 / 3.0 + 1) / 3, (1 / 6.0 + 2 / 3.0 + 1) / 3);
    assertThat(rm.path("leftOut")).hasToString("{\"unscored\":1}");
    assertThat(rm.path("missing")).hasToString("[\"code\"]");

    // 7/18, 6/18 and 15/18: their mean is 28/54.
    String text = desk.run("report", "PROJECT").out().replaceAll(" +", " ");
    assertThat(text)
        .contains("RM-Bench, builtin", "overall without code 33.3 %", "61.1 %", "51.9 %")
        .contains("prompts left out: 1 no readable verdict", "a tie is no win");
    Path page = folder.resolve("report.html");
    desk.run("report", "PROJECT", "--html", page.toString());
    assertThat(Files.readString(page))
        .contains("<h3>RM-Bench</h3>", "overall, without code", "51.9 %", "38.9 %", "83.3 %")
        .contains("wrong: Markdown", "1 no readable verdict", "Policy strict");
  }

  private static void check(JsonNode score, double hard, double normal, double easy) {
    double[] found =
        Arrays.stream(new String[] {"hard", "normal", "easy", "mean"})
            .mapToDouble(name -> score.path(name).path("value").asDouble(-1))
            .toArray();
    assertThat(found)
        .containsExactly(
            new double[] {hard, normal, easy, (hard + normal + easy) / 3}, within(1e-12));
  }

  private static JsonNode system(Desk desk) throws IOException {
    return desk.run("report", "PROJECT", "--json")
        .json()
        .path("standings")
        .get(0)
        .path("systems")
        .get(0);
  }

  @Test
  void tiesOfRewardBenchTwoNeedRewardsAndSaySo() throws IOException {
    String rows =
        """
        {"id":"ref:0","prompt":"One?","chosen":["rrrr"],"rejected":["a","bb"],"subset":"Ties"}
        {"id":"tied:0","prompt":"Many?","chosen":["rrrr","sssss"],"rejected":["a","bb"],"subset":"Ties"}
        {"id":"7","prompt":"Sum?","chosen":["rrrr"],"rejected":["a","bb","cccc"],"subset":"Math"}
        """;
    Desk desk = new Desk(folder);
    desk.run("import", "PROJECT", desk.file("rb2.jsonl", rows));
    assertThat(desk.run("report", "PROJECT", "--json").json().path("items").asInt())
        .as("each right one against each wrong one")
        .isEqualTo(2 + 4 + 3);
    desk.run("judge", "PROJECT");
    JsonNode strict = system(desk).path("rewardBench2").get(1);
    assertThat(strict.path("policy").asText()).isEqualTo("strict");
    // The right one shares the first place with one other.
    assertThat(strict.path("subsets").path("Math").path("value").asDouble()).isEqualTo(0.5);
    assertThat(strict.path("subsets").has("Ties")).isFalse();
    assertThat(strict.path("leftOut")).hasToString("{\"no_rewards\":1}");
    assertThat(desk.run("report", "PROJECT").out())
        .contains("strict, unreadable left out", "prompts left out: 1 no rewards");
  }

  @Test
  void promptsOfWhichResponsesAreMissingAreRefusedWithTheWayOut() throws IOException {
    String rows =
        """
        {"id":"ref:0","prompt":"One?","chosen":["rrrr"],"rejected":["a","bb"],"subset":"Ties"}
        {"id":"tied:0","prompt":"Many?","chosen":["rrrr","sssss"],"rejected":["a","bb"],"subset":"Ties"}
        """;
    Desk desk = new Desk(folder);
    desk.run("import", "PROJECT", desk.file("rb2.jsonl", rows), "--pairs", "adjacent");
    desk.run("judge", "PROJECT");
    assertThat(system(desk).path("rewardBench2").get(0).path("leftOut"))
        .hasToString("{\"responses_missing\":1}");
    assertThat(desk.run("report", "PROJECT").out())
        .contains("prompts left out: 1 not imported whole", "Import their file again into a new");
  }
}
