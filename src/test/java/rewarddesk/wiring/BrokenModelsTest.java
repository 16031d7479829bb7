package rewarddesk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.cli.CommandLineApp;
import rewarddesk.cli.Console;
import rewarddesk.inference.onnx.ReferenceModel;

/// Models that break after they were added: the whole command line says which file and what to do,
/// and the other judges judge everything.
@ExtendWith(SqliteFolderRestored.class)
final class BrokenModelsTest {
  private static final List<String> FILES =
      List.of("model.onnx", "config.json", "tokenizer.json", "tokenizer_config.json");

  private static final String CLASSIFIER = "bert-cross-encoder";
  private static final String PAIRS = "pairrm";
  private static final String LANGUAGE = "qwen2-causal-past";
  private static final String SCORE_HEAD = "Export the model with its score head";

  @TempDir private Path folder;
  private Backend backend;
  private Path project;

  private record Result(int code, String text) {}

  @BeforeEach
  void start() throws IOException {
    backend = Backend.start(new AppFolders(folder.resolve("home")));
    project = folder.resolve("p.rdesk");
    Path rows = folder.resolve("rows.jsonl");
    Files.writeString(
        rows,
        """
        {"id":"1","prompt":"What is 2+2?","response_a":"4","response_b":"5"}
        {"id":"2","prompt":"Name a river.","response_a":"The Nile.","response_b":"Blue."}
        """);
    assertThat(run("import", project.toString(), rows.toString()).code()).isZero();
  }

  @AfterEach
  void end() {
    backend.close();
  }

  private Result run(String... args) {
    var out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        new CommandLineApp(backend::services, window -> {}, new Console(print, print, false))
            .run(args);
    return new Result(code, out.toString(StandardCharsets.UTF_8));
  }

  /// A copy of a reference model, added while it is whole.
  private Path added(String name) throws IOException {
    Path source = ReferenceModel.of(name).folder();
    Path copy = Files.createDirectories(folder.resolve(name));
    for (String file : FILES) {
      if (Files.exists(source.resolve(file))) {
        Files.copy(source.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        assertThat(copy.resolve(file).toFile().setWritable(true)).isTrue();
      }
    }
    Result added = run("model", "add", copy.toString(), "--name", name);
    assertThat(added.code()).as(added.text()).isZero();
    return copy;
  }

  private void theOthersGoOn(String model, String... words) {
    Result judged =
        run("judge", project.toString(), "--with", "model:" + model + ",random,builtin");
    assertThat(judged.code()).as(judged.text()).isEqualTo(1);
    assertThat(judged.text()).contains("model:" + model + " is left out.").contains(words);
    Result again = run("judge", project.toString(), "--with", "random", "--json");
    assertThat(again.text()).contains("\"judged\":0"); // both were judged before
    Result alone = run("judge", project.toString(), "--with", "model:" + model);
    assertThat(alone.code()).isEqualTo(1);
    assertThat(alone.text()).contains(words).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {CLASSIFIER, PAIRS, LANGUAGE})
  void aFileThatWasCutShort(String name) throws IOException {
    Path graph = added(name).resolve("model.onnx");
    byte[] whole = Files.readAllBytes(graph);
    Files.write(graph, Arrays.copyOf(whole, whole.length / 2));
    theOthersGoOn(name, graph + " is damaged or cut short.", "Fetch or export the file again.");
  }

  @ParameterizedTest
  @CsvSource({
    CLASSIFIER + ", llama-causal-past, is the wrong graph for a reward model, " + SCORE_HEAD,
    PAIRS + ", llama-causal-past, is the wrong graph for a reward model, " + SCORE_HEAD,
    LANGUAGE
        + ", bert-cross-encoder, is not a causal language model in the layout this program reads,"
        + " Export it again for text generation"
  })
  void theGraphOfAnotherModel(String name, String other, String fault, String mend)
      throws IOException {
    Path graph = added(name).resolve("model.onnx");
    Files.copy(
        ReferenceModel.of(other).folder().resolve("model.onnx"),
        graph,
        StandardCopyOption.REPLACE_EXISTING);
    theOthersGoOn(name, graph + " " + fault, mend);
  }

  @ParameterizedTest
  @ValueSource(strings = {CLASSIFIER, PAIRS})
  void aTokenizerThatIsGone(String name) throws IOException {
    Path tokenizer = added(name).resolve("tokenizer.json");
    Files.delete(tokenizer);
    theOthersGoOn(name, "There is no " + tokenizer, "Put the model's tokenizer.json there");
  }

  @Test
  void aTokenizerOfALanguageModelThatIsGone() throws IOException {
    Path tokenizer = added(LANGUAGE).resolve("tokenizer.json");
    Files.delete(tokenizer);
    theOthersGoOn(LANGUAGE, tokenizer + " is missing or cannot be read.", "Put it there again");
  }

  @Test
  void theTokenizerOfAModelThatIsNoPairRm() throws IOException {
    Path tokenizer = added(PAIRS).resolve("tokenizer.json");
    Files.copy(
        ReferenceModel.of(CLASSIFIER).folder().resolve("tokenizer.json"),
        tokenizer,
        StandardCopyOption.REPLACE_EXISTING);
    theOthersGoOn(
        PAIRS,
        tokenizer + " has no token <|source|>",
        "Correct \"kind\" in the model's description");
  }

  /// Weights of nothing but ones are NaN in every number format.
  @Test
  void numbersThatAreNone() throws IOException {
    Path copy = added("qwen2-reward");
    Path source = ReferenceModel.of("qwen2-reward").folder();
    Files.copy(
        source.resolve("model_ext.onnx"),
        copy.resolve("model.onnx"),
        StandardCopyOption.REPLACE_EXISTING);
    byte[] weights = Files.readAllBytes(source.resolve("model_ext.onnx_data"));
    Arrays.fill(weights, (byte) -1);
    Files.write(copy.resolve("model_ext.onnx_data"), weights);
    theOthersGoOn(
        "qwen2-reward",
        copy.resolve("model.onnx") + " gave NaN instead of a number.",
        "Use the fp32 export of this model.");
  }

  @Test
  void aPadTokenThatIsTheEndIsSaidAndTheModelJudgesAllTheSame() throws IOException {
    Path copy = added("qwen2-reward");
    Path config = copy.resolve("config.json");
    Files.writeString(
        config,
        Files.readString(config).replace("\"pad_token_id\": 2045", "\"pad_token_id\": 2047"));
    assertThat(run("model", "remove", "qwen2-reward").code()).isZero();
    Result added = run("model", "add", copy.toString(), "--name", "qwen2-reward");
    assertThat(added.text())
        .contains(
            config + " names token 2047 both as pad and as end",
            "give the model a pad token of its own and export it again");
    Result judged = run("judge", project.toString(), "--with", "model:qwen2-reward", "--json");
    assertThat(judged.code()).as(judged.text()).isZero();
    assertThat(judged.text()).contains("\"failed\":0");
  }

  @Test
  void aTextLongerThanTheModelIsCutAndCountedOrFailsAlone() throws IOException {
    added("bert-cross-encoder");
    Path rows = folder.resolve("long.jsonl");
    String words = "word ".repeat(2000);
    Files.writeString(
        rows,
        "{\"id\":\"long\",\"prompt\":\"p\",\"response\":\"%s\"}\n{\"id\":\"short\",\"prompt\":\"p\",\"response\":\"r\"}\n"
            .formatted(words));
    Result scored = run("reward", rows.toString(), "--model", "bert-cross-encoder");
    assertThat(scored.code()).as(scored.text()).isZero();
    assertThat(scored.text())
        .containsPattern("\"truncated\":[1-9][0-9]{2,}")
        .contains("\"truncated\":0");

    Path pairs = folder.resolve("pairs.jsonl");
    Files.writeString(
        pairs,
        "{\"id\":\"long\",\"prompt\":\"p\",\"response_a\":\"%s\",\"response_b\":\"b\"}\n{\"id\":\"short\",\"prompt\":\"p\",\"response_a\":\"a\",\"response_b\":\"b\"}\n"
            .formatted(words));
    Path t5 = ReferenceModel.of("t5-steamshp").folder();
    Result compared = run("reward", pairs.toString(), "--model", t5.toString());
    assertThat(compared.code()).isEqualTo(3);
    assertThat(compared.text())
        .contains("The two responses alone have", "or shorten the responses.")
        .contains("\"id\":\"short\",\"logit\"");
    assertThat(new ArrayList<>(List.of(compared.text().split("Exception", -1)))).hasSize(1);
  }
}
