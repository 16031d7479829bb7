package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;

/// The numbers of every reference model, from the token ids that stand beside them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OnnxModelsTest {
  private OnnxModels models;

  @BeforeAll
  void start() {
    models = new OnnxModels();
  }

  @AfterAll
  void end() {
    models.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qwen2-reward",
        "bert-cross-encoder",
        "bert-nli-3label",
        "deberta-v3-reward",
        "modernbert-cross-encoder",
        "pairrm"
      })
  void aloneTogetherAndFilledUp(String name) throws InterruptedException {
    ReferenceModel model = ReferenceModel.of(name);
    List<TokenSequence> texts = model.cases().stream().map(OnnxModelsTest::sequence).toList();
    List<float[]> expected = model.cases().stream().map(OnnxModelsTest::logits).toList();
    try (LoadedModel loaded = model.load(models)) {
      assertNear(loaded.scorer().scoreAll(texts), expected);
      for (int i = 0; i < texts.size(); i++) {
        assertNear(List.of(loaded.scorer().score(texts.get(i))), List.of(expected.get(i)));
      }
      long pad = loaded.description().input().pad().orElseThrow();
      OnnxScorer scorer = (OnnxScorer) loaded.scorer();
      BatchPlan mixed = new BatchPlan(4096, true);
      assertNear(scorer.with(mixed, new TokenBatch.Padding(pad, false)).scoreAll(texts), expected);
      if (name.startsWith("qwen2")) { // encoders look at fixed places from the left
        assertNear(scorer.with(mixed, new TokenBatch.Padding(pad, true)).scoreAll(texts), expected);
      }
      assertThat(loaded.notes()).isEmpty();
    }
  }

  private static TokenSequence sequence(JsonNode one) {
    long[] ids = ReferenceModel.longs(one.path("input_ids"));
    long[] types = ReferenceModel.longs(one.path("token_type_ids"));
    return new TokenSequence(ids, types.length == ids.length ? types : new long[ids.length]);
  }

  private static float[] logits(JsonNode one) {
    if (one.has("logit")) {
      return new float[] {(float) one.path("logit").asDouble()};
    }
    double[] values = ReferenceModel.doubles(one.path("logits"));
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static void assertNear(List<float[]> found, List<float[]> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.get(i)).as("case " + i).containsExactly(expected.get(i), within(1e-4f));
    }
  }

  /// The first case is in reference.json; what the files of other number formats give for the
  /// others was computed by onnxruntime 1.30 in Python, one thread.
  @ParameterizedTest
  @CsvSource({
    "model.onnx, 0.0001, ''",
    "model_ext.onnx, 0.0001, ''",
    "model_fp16.onnx, 0.01, 0.77685547 1.54296875 -0.61328125",
    // not the same in every version of ONNX Runtime and on every processor
    "model_quantized.onnx, 0.3, 0.74348313 1.61840534 -0.50888217",
    "model_q4.onnx, 0.01, 0.62748885 2.73828077 0.54283464"
  })
  void everyNumberFormatGivesItsRewardForEveryCase(String graph, double tolerance, String others)
      throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    List<JsonNode> cases = model.cases();
    double[] expected = cases.stream().mapToDouble(one -> one.path("logit").asDouble()).toArray();
    if (!others.isEmpty()) {
      expected =
          Stream.concat(
                  Stream.of(model.expected().at("/variants_last8_case0/" + graph + "/0").asText()),
                  Stream.of(others.split(" ", -1)))
              .mapToDouble(Double::parseDouble)
              .toArray();
    }
    double[] found = new double[cases.size()];
    try (LoadedModel loaded = models.load(model.description(models, graph), Compute.STANDARD)) {
      for (int i = 0; i < found.length; i++) {
        found[i] = loaded.scorer().score(sequence(cases.get(i)))[0];
      }
    }
    assertThat(found).containsExactly(expected, within(tolerance));
  }

  @Test
  void firstStepOfADecoder() throws InterruptedException {
    ReferenceModel model = ReferenceModel.of("t5-steamshp");
    try (LoadedModel loaded = model.load(models)) {
      for (JsonNode one : model.cases()) {
        float[] logits = loaded.scorer().score(sequence(one));
        assertThat(logits[50]).isCloseTo((float) one.path("logit_A").asDouble(), within(1e-4f));
        assertThat(logits[190]).isCloseTo((float) one.path("logit_B").asDouble(), within(1e-4f));
      }
    }
  }

  @Test
  void brokenFilesAreNamedWithTheMend(@TempDir Path folder) throws IOException {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    byte[] graph = Files.readAllBytes(model.folder().resolve("model.onnx"));
    Path cut = folder.resolve("model.onnx");
    Files.write(cut, Arrays.copyOf(graph, graph.length / 2));
    assertThatThrownBy(() -> models.shape(cut))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining(cut + " is damaged or cut short. Fetch or export the file again.");

    Path external = folder.resolve("model_ext.onnx");
    Files.copy(ReferenceModel.of("qwen2-reward").folder().resolve("model_ext.onnx"), external);
    assertThatThrownBy(() -> models.shape(external))
        .hasMessageContaining("The weights beside " + external + " are missing or cut short.");

    Path missing = folder.resolve("none.onnx");
    assertThatThrownBy(() -> models.shape(missing)).hasMessageContaining("There is no " + missing);
  }

  @Test
  void wrongGraphsAreRefused() {
    ReferenceModel causal = ReferenceModel.of("llama-causal-past");
    ReferenceModel bert = ReferenceModel.of("bert-cross-encoder");
    ModelDescription wrong = bert.description(models);
    ModelDescription pointed =
        new ModelDescription(
            wrong.name(),
            causal.folder(),
            wrong.kind(),
            wrong.files(),
            wrong.input(),
            wrong.output(),
            wrong.limits(),
            wrong.golden());
    assertThatThrownBy(() -> models.load(pointed, Compute.STANDARD))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("is the wrong graph for a reward model");
  }

  @Test
  void whatAGraphCannotReadIsSaidWithTheMend() throws Exception {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    try (LoadedModel loaded = model.load(models)) {
      String graph = model.folder().resolve("model.onnx").toString();
      assertThatThrownBy(() -> loaded.scorer().score(TokenSequence.of(new long[] {5, 2048, 6})))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith(graph + " has no entry for a token of this text")
          .hasMessageContaining("Put the tokenizer.json that belongs to it into its folder")
          .hasMessageContaining("idx=2048 must be within");
      long[] longer = new long[300];
      Arrays.fill(longer, 5);
      assertThatThrownBy(() -> loaded.scorer().score(TokenSequence.of(longer)))
          .isInstanceOf(ModelException.class)
          .hasMessageStartingWith(graph + " reads no text of this length. Lower its most tokens");
      assertThat(loaded.scorer().score(TokenSequence.of(new long[] {5, 6}))).hasSize(1);
    }
  }

  /// What no file at hand brings about.
  @Test
  void otherFaultsOfARunHaveAMendToo() {
    Path file = Path.of("m.onnx");
    assertThat(OnnxFaults.running(file, new OrtException("std::bad_alloc")))
        .hasMessage(
            "There is not enough memory for this text in m.onnx. Lower its most tokens"
                + " (limits.tokens in its description), or close other programs. (std::bad_alloc)");
    assertThat(OnnxFaults.running(file, new OrtException("Something else")))
        .hasMessage(
            "m.onnx gave no result for this text. Check it (rewarddesk model check); if that fails"
                + " too, export it again. (Something else)");
  }

  @Test
  void interruptingTheCallerEndsTheRun() throws Exception {
    ReferenceModel model = ReferenceModel.of("bert-cross-encoder");
    try (LoadedModel loaded = model.load(models)) {
      List<TokenSequence> many = new ArrayList<>();
      for (int i = 0; i < 20_000; i++) {
        many.add(sequence(model.cases().getFirst()));
      }
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> loaded.scorer().scoreAll(many))
          .isInstanceOf(InterruptedException.class);
      assertThat(loaded.scorer().score(many.getFirst())).hasSize(1);
    }
  }

  /// Weights of nothing but ones are NaN in every number format.
  @Test
  void aModelThatGivesNoNumbersIsRefused(@TempDir Path folder) throws IOException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    for (String name : List.of("config.json", "tokenizer.json", "tokenizer_config.json")) {
      Files.copy(model.folder().resolve(name), folder.resolve(name));
    }
    Files.copy(model.folder().resolve("model_ext.onnx"), folder.resolve("model_ext.onnx"));
    byte[] weights = Files.readAllBytes(model.folder().resolve("model_ext.onnx_data"));
    Arrays.fill(weights, (byte) -1);
    Files.write(folder.resolve("model_ext.onnx_data"), weights);
    ModelDescription broken = new ReferenceModel(folder).description(models);
    assertThatThrownBy(() -> models.load(broken, Compute.STANDARD))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            folder.resolve("model_ext.onnx")
                + " gave NaN instead of a number. Use the fp32 export of this model.");
  }

  /// The end token fills up as well: the score would be read before it.
  @Test
  void aPadTokenThatIsAlsoTheEndMakesItOneByOne(@TempDir Path folder)
      throws IOException, InterruptedException {
    ReferenceModel model = ReferenceModel.of("qwen2-reward");
    for (String name : List.of("model.onnx", "tokenizer.json", "tokenizer_config.json")) {
      Files.copy(model.folder().resolve(name), folder.resolve(name));
    }
    String config = Files.readString(model.folder().resolve("config.json"));
    Files.writeString(
        folder.resolve("config.json"),
        config.replace("\"pad_token_id\": 2045", "\"pad_token_id\": 2047"));
    try (LoadedModel loaded = new ReferenceModel(folder).load(models)) {
      assertThat(loaded.notes()).hasSize(1);
      assertThat(loaded.notes().getFirst())
          .contains(folder.resolve("config.json") + " names token 2047 both as pad and as end")
          .contains("one by one");
      JsonNode one = model.cases().getFirst();
      assertThat((double) loaded.scorer().score(sequence(one))[0])
          .isCloseTo(one.path("logit").asDouble(), within(1e-4));
    }
  }

  @Test
  void theCpuIsAlwaysThere() {
    assertThat(models.providers()).contains(Compute.Provider.CPU);
  }
}
