package rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.hub.LocalHub;
import rewarddesk.inference.onnx.ReferenceModel;
import rewarddesk.json.ContentJson;

/// `rewarddesk model …` and `rewarddesk reward --model`.
final class ModelCommandTest {
  @TempDir private Path folder;

  @Test
  void addListCheckRemove() throws IOException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    Desk desk = new Desk(folder);
    List<Path> before = files(model.folder());

    Desk.Result added =
        desk.run("model", "add", model.folder().toString(), "--name", "mine", "--json");
    assertThat(added.exitCode()).as(added.err()).isZero();
    JsonNode description = added.json();
    assertThat(description.path("kind").asText()).isEqualTo("classifier");
    assertThat(description.at("/input/layout").asText()).isEqualTo("chat");
    assertThat(description.at("/limits/tokens").asInt()).isEqualTo(512);
    assertThat(description.at("/limits/side").asText()).isEqualTo("left");
    assertThat(description.at("/golden/value").isNumber()).isTrue();

    assertThat(desk.run("model", "list", "--json").json()).isEqualTo(description);
    Desk.Result elsewhere =
        desk.run("model", "add", model.folder().toString(), "--name", "../mine");
    assertThat(elsewhere.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(elsewhere.err()).contains("\"../mine\" cannot be a model's name");
    assertThat(desk.run("model", "check", "mine").exitCode()).isZero();
    assertThat(desk.run("model", "check", "model:mine", "--json").json().path("holds").asBoolean())
        .isTrue();

    Path file = folder.resolve("models/mine.json");
    Files.writeString(
        file, Files.readString(file).replace("\"layout\" : \"chat\"", "\"layout\" : \"plain\""));
    Desk.Result changed = desk.run("model", "check", "mine");
    assertThat(changed.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(changed.err()).contains("It should give");

    assertThat(desk.run("model", "remove", "mine").exitCode()).isZero();
    assertThat(desk.run("model", "remove", "mine").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(desk.run("model", "list").err()).contains("There are no models yet.");
    assertThat(files(model.folder())).isEqualTo(before);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void theMostTokensOfAPairModelHoldForTheWholePair() throws IOException {
    ReferenceModel model = ReferenceModel.of("pairrm");
    Desk.Result added =
        new Desk(folder)
            .run("model", "add", model.folder().toString(), "--max-tokens", "128", "--json");
    assertThat(added.exitCode()).as(added.err()).isZero();
    JsonNode limits = added.json().path("limits");
    assertThat(limits.path("tokens").asInt()).isEqualTo(128);
    assertThat(limits.path("sourceTokens").asInt()).isEqualTo(64); // as 128 of 256
    assertThat(limits.path("candidateTokens").asInt()).isEqualTo(32);
  }

  @Test
  void whatIsNoModelIsRefusedWithTheMend() throws IOException {
    Desk desk = new Desk(folder);
    Desk.Result missing = desk.run("model", "add", folder.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(missing.err()).contains("There is no folder and no file");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(desk.run("model", "add", empty.toString()).err())
        .contains("There is no .onnx file in " + empty);
    Files.writeString(empty.resolve("model.onnx"), "nonsense");
    assertThat(desk.run("model", "add", empty.toString()).err()).contains("model.onnx");
    desk.file("x.jsonl", "{\"id\":\"1\",\"prompt\":\"p\",\"response\":\"r\"}");
    Desk.Result unknown =
        desk.run("reward", folder.resolve("x.jsonl").toString(), "--model", "nobody");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(unknown.err()).contains("There is no model and no folder \"nobody\"");
  }

  @Test
  void aModelIsFetchedFromAnAddressOnlyWhenThatIsAllowed() throws IOException {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    Desk desk = new Desk(folder);
    try (LocalHub hub = new LocalHub(model.folder())) {
      Desk.Result off = desk.run("model", "add", hub.address());
      assertThat(off.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(off.err())
          .contains("Downloads are off", "rewarddesk model settings --downloads on");
      assertThat(hub.requests()).isEmpty();

      Desk.Result on = desk.run("model", "settings", "--downloads", "on", "--json");
      assertThat(on.json().path("downloads").asBoolean()).isTrue();
      assertThat(on.json().path("provider").asText()).isEqualTo("cpu");
      assertThat(on.json().path("available").get(0).asText()).isEqualTo("cpu");
      Desk.Result added = desk.run("model", "add", hub.address(), "--name", "fetched");
      assertThat(added.exitCode()).as(added.err()).isZero();
      assertThat(added.err()).contains("Fetched into", "Added as model:fetched");
    }
    assertThat(desk.run("model", "check", "fetched").exitCode()).isZero();
    assertThat(desk.run("model", "add", "https://hub.example/").err())
        .contains("is no address of a model");
  }

  @Test
  void whatModelsRunOnIsShownAndChanged() throws IOException {
    Desk desk = new Desk(folder);
    assertThat(desk.run("model", "settings", "--threads", "2", "--arena", "off").out())
        .contains("threads   2 for each text", "arena     off", "downloads off");
    assertThat(desk.run("model", "settings", "--threads", "0").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(desk.run("model", "settings", "--provider", "abacus").err())
        .contains("--provider cannot be \"abacus\" on this machine. There is: cpu");
    assertThat(desk.run("model", "settings", "--arena", "maybe").err())
        .contains("--arena is on or off.");
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    JsonNode checked = desk.run("model", "check", model.folder().toString(), "--json").json();
    assertThat(checked.path("provider").asText()).isEqualTo("CPU");
  }

  @Test
  void aModelWithoutATokenizerIsNamed() throws IOException {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    Path bare = Files.createDirectory(folder.resolve("bare"));
    for (String name : List.of("model.onnx", "config.json")) {
      Files.copy(model.folder().resolve(name), bare.resolve(name));
    }
    Desk.Result added = new Desk(folder).run("model", "add", bare.toString());
    assertThat(added.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(added.err()).contains("There is no " + bare.resolve("tokenizer.json"));
  }

  private String rows(ReferenceModel model, Desk desk) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (JsonNode one : model.cases()) {
      rows.append(
          ContentJson.MAPPER.writeValueAsString(
              Json.object()
                  .put("id", "case " + rows.length())
                  .put("prompt", one.path("prompt").asText())
                  .put("response", one.path("response").asText())));
      rows.append('\n');
    }
    return desk.file("rows.jsonl", rows.toString());
  }

  @Test
  void rowsAreScoredInOrderAndASecondRunGoesOn() throws IOException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    Desk desk = new Desk(folder);
    String rows = rows(model, desk);
    Path out = folder.resolve("scores.jsonl");
    String[] command = {
      "reward", rows, "--model", model.folder().toString(), "--out", out.toString()
    };
    Desk.Result first = desk.run(command.clone());
    assertThat(first.exitCode()).as(first.err()).isZero();
    List<JsonNode> scores = lines(out);
    for (int i = 0; i < scores.size(); i++) {
      JsonNode one = model.cases().get(i);
      assertThat(scores.get(i).path("reward").asDouble())
          .isCloseTo(one.path("logit").asDouble(), within(1e-4));
      assertThat(scores.get(i).path("tokens").asInt()).isEqualTo(one.path("input_ids").size());
      assertThat(scores.get(i).path("truncated").asInt()).isZero();
    }
    String whole = Files.readString(out);
    Files.writeString(out, whole.substring(0, whole.indexOf('\n') + 5)); // a killed run

    Desk.Result second = desk.run(command.clone());
    assertThat(second.err()).contains("1 row scored before.", "3 responses scored");
    assertThat(Files.readString(out)).isEqualTo(whole);
    assertThat(desk.run(command.clone()).err()).contains("4 rows scored before.");
    assertThat(Files.readString(out)).isEqualTo(whole);

    Files.writeString(out, "{\"id\":\"torn", StandardOpenOption.APPEND);
    desk.run(command.clone());
    assertThat(Files.readString(out)).isEqualTo(whole);
  }

  @Test
  void editedTextsAndACorrectedDescriptionAreScoredAnew() throws IOException {
    ReferenceModel model = ReferenceModel.of("bert-nli-3label");
    Desk desk = new Desk(folder);
    String rows = desk.file("x.jsonl", row("Paris is in France."));
    Path out = folder.resolve("scores.jsonl");
    String[] command = {"reward", rows, "--model", "mine", "--out", out.toString()};
    desk.run("model", "add", model.folder().toString(), "--name", "mine", "--label", "1");
    assertThat(desk.run(command.clone()).err()).doesNotContain("before");
    double first = lines(out).getFirst().path("reward").asDouble();
    assertThat(desk.run(command.clone()).err()).contains("1 row scored before.");

    desk.file("x.jsonl", row("Paris is in Norway."));
    Desk.Result edited = desk.run(command.clone());
    assertThat(edited.err())
        .contains("are not the same as before", "scores.jsonl.old", "1 response scored")
        .doesNotContain("scored before.");
    double second = lines(out).getFirst().path("reward").asDouble();
    assertThat(second).isNotEqualTo(first);
    assertThat(lines(folder.resolve("scores.jsonl.old")).getFirst().path("reward").asDouble())
        .isEqualTo(first);

    desk.run("model", "add", model.folder().toString(), "--name", "mine", "--label", "2");
    assertThat(desk.run(command.clone()).err()).contains("1 response scored");
    assertThat(lines(out)).hasSize(1);
    assertThat(lines(out).getFirst().path("reward").asDouble()).isNotEqualTo(second);

    desk.run("model", "add", model.folder().toString(), "--name", "other", "--label", "2");
    command[3] = "other";
    assertThat(desk.run(command.clone()).err())
        .as("the same model under another name")
        .contains("1 row scored before.");
    assertThat(lines(folder.resolve("scores.jsonl.old")).getFirst().path("reward").asDouble())
        .as("put aside first")
        .isEqualTo(first);
    assertThat(lines(folder.resolve("scores.jsonl.old2")).getFirst().path("reward").asDouble())
        .as("put aside second")
        .isEqualTo(second);
  }

  @Test
  void scoresOfRulesAreNotTakenForTheModels() throws IOException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    Desk desk = new Desk(folder);
    String rows = rows(model, desk);
    Path out = folder.resolve("scores.jsonl");
    String[] byModel = {
      "reward", rows, "--model", model.folder().toString(), "--out", out.toString()
    };
    desk.run(byModel.clone());
    String whole = Files.readString(out);
    desk.run("reward", rows, "--out", out.toString());
    assertThat(Files.readString(out)).isNotEqualTo(whole);
    assertThat(desk.run(byModel.clone()).err())
        .contains("4 responses scored")
        .doesNotContain("before");
    assertThat(Files.readString(out)).isEqualTo(whole);
  }

  @Test
  void aReferenceBesidePerplexityIsWrongUsage() throws IOException {
    Desk desk = new Desk(folder);
    String rows = desk.file("x.jsonl", row("Paris is in France."));
    Desk.Result result =
        desk.run("reward", rows, "--model", "a", "--reference", "b", "--perplexity");
    assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(result.err()).contains("--reference does not go with --perplexity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairrm", "t5-steamshp", "bert-cross-encoder"})
  void textsThatWereCutAreCountedAtTheEnd(String name) throws IOException {
    ReferenceModel model = ReferenceModel.of(name);
    Desk desk = new Desk(folder);
    String longer = "word ".repeat(3000).strip();
    String rows =
        "{\"id\":\"1\",\"prompt\":\"Short?\",\"response_a\":\"yes\",\"response_b\":\"no\"}\n"
            + "{\"id\":\"2\",\"prompt\":\""
            + longer
            + "\",\"response_a\":\"yes\",\"response_b\":\"no\"}\n";
    Desk.Result result =
        desk.run("reward", desk.file("two.jsonl", rows), "--model", model.folder().toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    int sides = name.startsWith("bert") ? 2 : 1;
    assertThat(result.jsonLines()).hasSize(2 * sides);
    assertThat(result.err())
        .contains("Longer than the model reads and cut: " + (sides == 1 ? "1 text." : "2 texts."));
    assertThat(
            desk.run(
                    "reward",
                    desk.file("one.jsonl", rows.lines().findFirst().orElseThrow()),
                    "--model",
                    model.folder().toString())
                .err())
        .doesNotContain("cut");
  }

  /// The same id and length, whatever it says.
  private static String row(String response) {
    return "{\"id\":\"1\",\"prompt\":\"Where is Paris?\",\"response\":\"" + response + "\"}\n";
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(ContentJson.MAPPER.readTree(line));
    }
    return lines;
  }

  @Test
  void pairsForAScalarModelHaveALineForEachSide() throws IOException {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    Desk desk = new Desk(folder);
    Desk.Result result =
        desk.run(
            "reward", desk.file("five.jsonl", Desk.FIVE), "--model", model.folder().toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.jsonLines())
        .extracting(row -> row.path("id").asText() + row.path("slot").asText())
        .startsWith("oneA", "oneB", "twoA", "twoB")
        .hasSize(10);
  }

  @Test
  void pairModelsCompareAndRefuseSingleResponses() throws IOException {
    ReferenceModel model = ReferenceModel.of("pairrm");
    Desk desk = new Desk(folder);
    Desk.Result result =
        desk.run(
            "reward", desk.file("five.jsonl", Desk.FIVE), "--model", model.folder().toString());
    assertThat(result.jsonLines()).hasSize(5);
    assertThat(result.jsonLines().getFirst().fieldNames())
        .toIterable()
        .containsExactly("id", "logit", "pA");
    Desk.Result single =
        desk.run(
            "reward",
            desk.file("x.jsonl", "{\"id\":\"1\",\"prompt\":\"p\",\"response\":\"r\"}"),
            "--model",
            model.folder().toString());
    assertThat(single.exitCode()).isEqualTo(ExitCode.FINISHED_WITH_REJECTED_ROWS);
    assertThat(single.err()).contains("x.jsonl, line 1: pairrm compares two responses");
  }

  private static final String LISTED =
      """
      {"id":"one","prompt":"Add 2 and 3.","responses":["5","I do not know.","the sum is 5","5"]}
      {"prompt":[{"role":"user","content":"Hi"}],"responses":["Hello!","%s"]}
      {"id":"short","prompt":"p","responses":["alone"]}
      {"id":"many","prompt":"p","responses":[%s"last"]}
      {"id":"number","prompt":"p","responses":["a",7]}
      {"id":"none","prompt":"p"}
      """
          .formatted("word ".repeat(3000), "\"x\",".repeat(64));

  private static final List<String> REFUSED =
      List.of(
          "listed.jsonl, line 3: \"responses\" holds 1 where 2 to 64 belong",
          "listed.jsonl, line 4: \"responses\" holds 65 where 2 to 64 belong",
          "listed.jsonl, line 5: \"responses[1]\" holds a number",
          "listed.jsonl, line 6: \"responses\" is missing");

  @Test
  void manyResponsesAreRankedByAPairModelAndASecondRunGoesOn() throws IOException {
    ReferenceModel model = ReferenceModel.of("pairrm");
    Desk desk = new Desk(folder);
    Path out = folder.resolve("ranks.jsonl");
    String[] command = {
      "reward",
      desk.file("listed.jsonl", LISTED),
      "--model",
      model.folder().toString(),
      "--out",
      out.toString()
    };
    Desk.Result first = desk.run(command.clone());
    assertThat(first.exitCode()).isEqualTo(ExitCode.FINISHED_WITH_REJECTED_ROWS);
    assertThat(first.err()).contains(REFUSED);
    List<JsonNode> ranks = lines(out);
    assertThat(ranks).hasSize(2);
    assertThat(ranks.getFirst().fieldNames())
        .toIterable()
        .containsExactly("id", "scores", "order", "truncated");
    List<Double> scores = numbers(ranks.getFirst().path("scores"));
    assertThat(scores.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(0, within(1e-9));
    assertThat(scores.getFirst()).isEqualTo(scores.getLast());
    assertThat(scores.getFirst()).isCloseTo(againstAll(desk, model), within(1e-9));
    List<Integer> order = places(ranks.getFirst());
    assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(order.stream().map(scores::get)).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(order.indexOf(0)).isLessThan(order.indexOf(3));
    assertThat(ranks.getFirst().path("truncated").asInt()).isZero();
    assertThat(ranks.getLast().path("truncated").asInt()).isPositive();
    assertThat(ranks.getLast().path("id").asText()).matches("[0-9a-f]{16}");

    String whole = Files.readString(out);
    Files.writeString(out, whole.substring(0, whole.indexOf('\n') + 5)); // a killed run
    assertThat(desk.run(command.clone()).err())
        .contains("1 row scored before.", "1 response scored");
    assertThat(Files.readString(out)).isEqualTo(whole);
    assertThat(desk.run(command.clone()).err()).contains("2 rows scored before.");
  }

  /// The first response of the first row, compared with the two others by the command itself.
  private static double againstAll(Desk desk, ReferenceModel model) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String other : List.of("I do not know.", "the sum is 5")) {
      for (List<String> pair : List.of(List.of("5", other), List.of(other, "5"))) {
        rows.append(
            Json.object()
                .put("prompt", "Add 2 and 3.")
                .put("response_a", pair.getFirst())
                .put("response_b", pair.getLast()));
        rows.append('\n');
      }
    }
    List<Double> logits =
        desk
            .run(
                "reward",
                desk.file("pairs.jsonl", rows.toString()),
                "--model",
                model.folder().toString())
            .jsonLines()
            .stream()
            .map(line -> line.path("logit").asDouble())
            .toList();
    return (logits.get(0) - logits.get(1)) / 2 + (logits.get(2) - logits.get(3)) / 2;
  }

  private static List<Double> numbers(JsonNode array) {
    return array.valueStream().map(JsonNode::asDouble).toList();
  }

  private static List<Integer> places(JsonNode line) {
    return line.path("order").valueStream().map(JsonNode::asInt).toList();
  }

  @Test
  void manyResponsesAreRankedByTheirRewards() throws IOException {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    Desk desk = new Desk(folder);
    String alone =
        Stream.of("5", "I do not know.", "the sum is 5", "5")
            .map(text -> Json.object().put("prompt", "Add 2 and 3.").put("response", text) + "\n")
            .collect(Collectors.joining());
    List<Double> rewards =
        desk
            .run("reward", desk.file("a.jsonl", alone), "--model", model.folder().toString())
            .jsonLines()
            .stream()
            .map(line -> line.path("reward").asDouble())
            .toList();
    Desk.Result ranked =
        desk.run("reward", desk.file("listed.jsonl", LISTED), "--model", model.folder().toString());
    assertThat(ranked.err()).contains(REFUSED);
    JsonNode first = ranked.jsonLines().getFirst();
    assertThat(numbers(first.path("scores"))).isEqualTo(rewards);
    assertThat(places(first).stream().map(rewards::get))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aPolicyRanksByItsImplicitRewardAndPerplexityRanksNothing() throws IOException {
    ReferenceModel model = ReferenceModel.of("qwen2-causal-past");
    Desk desk = new Desk(folder);
    String listed = desk.file("listed.jsonl", LISTED.lines().findFirst().orElseThrow() + "\n");
    Desk.Result ranked = desk.run("reward", listed, "--model", model.folder().toString());
    assertThat(ranked.exitCode()).as(ranked.err()).isZero();
    List<Double> scores = numbers(ranked.jsonLines().getFirst().path("scores"));
    assertThat(scores).hasSize(4).allSatisfy(score -> assertThat(score).isNegative());
    assertThat(places(ranked.jsonLines().getFirst()).stream().map(scores::get))
        .isSortedAccordingTo(Comparator.reverseOrder());
    Desk.Result perplexity =
        desk.run("reward", listed, "--model", model.folder().toString(), "--perplexity");
    assertThat(perplexity.exitCode()).isEqualTo(ExitCode.FINISHED_WITH_REJECTED_ROWS);
    assertThat(perplexity.err()).contains("listed.jsonl, line 1: Perplexity ranks nothing");
  }

  @Test
  void ruleRewardsSayThatResponsesAreRankedByAModel() throws IOException {
    Desk desk = new Desk(folder);
    Desk.Result rules = desk.run("reward", desk.file("listed.jsonl", LISTED));
    assertThat(rules.exitCode()).isEqualTo(ExitCode.FINISHED_WITH_REJECTED_ROWS);
    assertThat(rules.err()).contains("listed.jsonl, line 1: \"responses\" are ranked by a model");
    assertThat(desk.run("reward", desk.file("listed.jsonl", LISTED), "--explain", "one").err())
        .contains("listed.jsonl, line 1: \"responses\" are ranked by a model");
  }

  @Test
  void promptsAreScoredWhenThatIsWanted() throws IOException {
    ReferenceModel model = ReferenceModel.of("llama-causal");
    JsonNode one = model.cases().get(1);
    String text = one.path("text").asText();
    int cut = text.indexOf(' ', 12);
    Desk desk = new Desk(folder);
    String rows =
        desk.file(
            "rows.jsonl",
            Json.object()
                    .put("id", "1")
                    .put("prompt", text.substring(0, cut))
                    .put("response", text.substring(cut + 1))
                + "\n");
    String name = model.folder().toString();
    JsonNode scored =
        desk.run("reward", rows, "--model", name, "--perplexity", "--score-prompt")
            .jsonLines()
            .getFirst();
    assertThat(scored.fieldNames())
        .toIterable()
        .containsExactly("id", "sumLogprob", "perplexity", "tokens");
    assertThat(scored.path("sumLogprob").asDouble())
        .isCloseTo(one.path("sum_logprob").asDouble(), within(1e-3));
    assertThat(scored.path("tokens").asInt()).isEqualTo(one.path("token_logprobs").size());
    JsonNode conditioned =
        desk.run("reward", rows, "--model", name, "--perplexity").jsonLines().getFirst();
    assertThat(conditioned.path("tokens").asInt()).isLessThan(scored.path("tokens").asInt());
    assertThat(desk.run("reward", rows, "--model", name, "--score-prompt").exitCode())
        .isEqualTo(ExitCode.WRONG_USAGE);
  }
}
