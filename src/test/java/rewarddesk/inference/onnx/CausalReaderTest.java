package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.inference.onnx.CausalReader.Reading;
import rewarddesk.model.Span;

/// Log-probabilities of given tokens, on real sessions, against the numbers of transformers.
class CausalReaderTest {

  private static double worst(double[] one, double[] other) {
    assertThat(one).hasSameSizeAs(other);
    double worst = 0;
    for (int i = 0; i < one.length; i++) {
      worst = Math.max(worst, Math.abs(one[i] - other[i]));
    }
    return worst;
  }

  @ParameterizedTest
  @CsvSource({
    "llama-causal/model.onnx, 1e-4",
    "gpt2-causal/model.onnx, 1e-4",
    "llama-causal-past/model.onnx, 1e-4",
    "qwen2-causal-past/model.onnx, 1e-4",
    "qwen2-causal-past/model_ext.onnx, 1e-4",
    "qwen2-causal-past/model_fp16.onnx, 0.01",
    "qwen2-causal-past/model_quantized.onnx, 0.8",
    "qwen2-causal-past/model_q4.onnx, 1.6",
    "stories260k/model.onnx, 1e-4",
    "stories260k-past/model.onnx, 1e-4",
    "stories260k-dpo-policy/model.onnx, 1e-4"
  })
  void everyTokenHasTheLogProbabilityThatTransformersGives(String name, double tolerance)
      throws Exception {
    try (CausalReference model = CausalReference.open(name)) {
      boolean cached = model.graph().layout().cached();
      for (CausalReference.Case one : model.cases()) {
        double[] scored = model.score(cached, List.of(one.ids())).getFirst();
        assertThat(worst(scored, one.logProbabilities())).isLessThan(tolerance);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt2-causal",
        "llama-causal",
        "llama-causal-past",
        "qwen2-causal-past",
        "stories260k",
        "stories260k-past",
        "stories260k-dpo-policy"
      })
  void theLastRowIsThatOfTransformers(String name) throws Exception {
    try (CausalReference model = CausalReference.open(name + "/model.onnx")) {
      for (JsonNode one : model.numbers().get("cases")) {
        double[] head = ReferenceModel.doubles(one.get("last_logits_head"));
        float[] last = lastRow(model, ReferenceModel.longs(one.get("input_ids")));
        double[] found = new double[head.length];
        Arrays.setAll(found, i -> last[i]);
        assertThat(found).containsExactly(head, within(1e-4));
        assertThat(Sampler.mostLikely(last, 1)).containsExactly(one.get("last_argmax").asInt());
      }
    }
  }

  /// The logits behind the last token, the text read in one piece.
  private static float[] lastRow(CausalReference model, long[] ids) throws Exception {
    try (OrtSession.RunOptions options = new OrtSession.RunOptions();
        LogitRows logits = model.reader(false).room(ids.length);
        KeyValues nothing = model.graph().nothing(1);
        KeyValues end =
            model.graph().read(CausalBlock.of(ids, 0, ids.length), nothing, logits, options)) {
      return logits.row(end.length() - 1).clone();
    }
  }

  /// What the file itself gives, not what it was made from; 8-bit files differ between machines.
  @ParameterizedTest
  @CsvSource({"model_fp16.onnx, 0.01", "model_q4.onnx, 0.01", "model_quantized.onnx, 0.4"})
  void everyNumberFormatGivesItsOwnLogits(String graph, double tolerance) throws Exception {
    try (CausalReference model = CausalReference.open("qwen2-causal-past/" + graph)) {
      double[] expected =
          ReferenceModel.doubles(model.numbers().path("variants_last8_case0").path(graph));
      float[] last = lastRow(model, model.cases().getFirst().ids());
      double[] found = new double[expected.length];
      Arrays.setAll(found, i -> last[last.length - found.length + i]);
      assertThat(found).containsExactly(expected, within(tolerance));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama-causal-past", "qwen2-causal-past", "stories260k-past"})
  void aSharedPromptGivesTheSameNumbersAsReadingEachTextAlone(String name) throws Exception {
    try (CausalReference model = CausalReference.open(name + "/model.onnx")) {
      long[] text = model.cases().get(1).ids();
      long[] tail = model.cases().get(2).ids();
      long[] other = LongStream.concat(LongStream.of(text).limit(5), LongStream.of(tail)).toArray();
      long[] beginning = Arrays.copyOf(text, 4);
      List<long[]> texts = List.of(text, other, beginning);
      List<double[]> together = model.score(true, texts);
      for (int i = 0; i < texts.size(); i++) {
        double[] alone = model.score(false, List.of(texts.get(i))).getFirst();
        assertThat(worst(together.get(i), alone)).isLessThan(1e-5);
      }
    }
  }

  @Test
  void aTextLongerThanTheModelIsReadInWindowsThatCountEveryTokenOnce() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      long[] once = model.cases().getFirst().ids();
      long[] ids = LongStream.range(0, 70).map(i -> once[(int) (i % once.length)]).toArray();
      TokenScores scores = TokenScores.of(CausalReference.passage(ids));
      Reading small = new Reading("model.onnx", 512, 32, 16, true);
      CausalReference.score(new CausalReader(model.graph(), small), List.of(scores));
      List<Double> expected = new ArrayList<>();
      append(expected, model, ids, 0, 32, 1);
      append(expected, model, ids, 16, 48, 16);
      append(expected, model, ids, 32, 64, 16);
      append(expected, model, ids, 48, 70, 16);
      double[] counted = scores.result(CausalReference.passage(ids)).of(Part.RESPONSE);
      assertThat(counted).hasSize(69);
      assertThat(worst(counted, expected.stream().mapToDouble(Double::doubleValue).toArray()))
          .isLessThan(1e-5);
    }
  }

  /// Reads one window alone and takes the tokens from `first` on.
  private static void append(
      List<Double> values, CausalReference model, long[] ids, int from, int to, int first)
      throws Exception {
    double[] window = model.score(false, List.of(Arrays.copyOfRange(ids, from, to))).getFirst();
    Arrays.stream(window, first - 1, window.length).forEach(values::add);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt2-causal",
        "llama-causal",
        "llama-causal-past",
        "qwen2-causal-past",
        "stories260k",
        "stories260k-past",
        "stories260k-dpo-policy"
      })
  void aPaddedBatchGivesTheSameNumbersAsEachTextAlone(String name) throws Exception {
    try (CausalReference model = CausalReference.open(name + "/model.onnx")) {
      List<long[]> texts = model.cases().stream().map(CausalReference.Case::ids).toList();
      for (PaddedBatch.Side side : PaddedBatch.Side.values()) {
        List<double[]> batched = PaddedBatch.of(texts, side).score(model.graph());
        for (int i = 0; i < texts.size(); i++) {
          assertThat(worst(batched.get(i), model.cases().get(i).logProbabilities()))
              .isLessThan(1e-4);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "llama-causal-past/model.onnx, true",
    "qwen2-causal-past/model.onnx, true",
    "qwen2-causal-past/model_fp16.onnx, true",
    "qwen2-causal-past/model_q4.onnx, true",
    "qwen2-causal-past/model_quantized.onnx, false",
    "stories260k-past/model.onnx, true"
  })
  void aGraphWhoseNumbersDependOnTheBlockIsFoundOut(String name, boolean same) throws Exception {
    try (CausalReference model = CausalReference.open(name)) {
      assertThat(BlockCheck.difference(model.graph(), model.reading(true)))
          .matches(difference -> difference < BlockCheck.tolerance(model.graph().layout()) == same);
    }
  }

  @Test
  void anEndedRunEndsTheWork() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx");
        OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      options.setTerminate(true);
      TokenScores scores = TokenScores.of(CausalReference.passage(new long[] {1, 403, 407}));
      assertThatThrownBy(() -> model.reader(true).score(List.of(scores), options))
          .isInstanceOf(OrtException.class);
    }
  }

  @Test
  void aTokenOutsideTheVocabularyIsExplained() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      // The graph itself refuses such a token in the middle; the last one is only looked up.
      assertThatThrownBy(() -> model.score(true, List.of(new long[] {1, 403, 512})))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "model.onnx has 512 tokens, but its tokenizer gives number 512. The tokenizer is that"
                  + " of another model.");
    }
  }

  @Test
  void withoutACacheTheLogitsOfATextHaveABound() throws Exception {
    try (CausalReference model = CausalReference.open("llama-causal/model.onnx")) {
      Reading huge = new Reading("model.onnx", 250_000, 4096, 1, false);
      assertThatThrownBy(() -> new CausalReader(model.graph(), huge).room(2048))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "model.onnx has no key-value cache, so 2,048 tokens would take 2,048 MB of logits at"
                  + " once; the limit is 500 MB. Export it with past key values, or set the longest"
                  + " text of the model (limits.tokens) to 500.");
      new CausalReader(model.graph(), huge).room(500).close();
    }
  }

  @Test
  void aCacheThatIsNotUsedIsNotCalledMissing() throws Exception {
    try (CausalReference model = CausalReference.open("qwen2-causal-past/model_quantized.onnx")) {
      Reading huge = new Reading("model.onnx", 250_000, 4096, 1, false);
      assertThatThrownBy(() -> new CausalReader(model.graph(), huge).room(2048))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "model.onnx gives other numbers when a text is read in parts, so 2,048 tokens would"
                  + " take 2,048 MB of logits at once; the limit is 500 MB. Use its fp32, fp16 or"
                  + " 4-bit file, or set the longest text of the model (limits.tokens) to 500.");
    }
  }

  @Test
  void textsOfWhichNothingIsWantedAreNotReadHoweverMuchTheyShare() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      List<TokenScores> texts =
          Stream.of(1, 2).map(last -> conditioning(40, last)).map(TokenScores::of).toList();
      CausalReference.score(model.reader(true), texts);
      assertThat(texts).allSatisfy(text -> assertThat(text.needed()).isZero());
    }
  }

  /// A text that only conditions.
  private static Passage conditioning(int tokens, int last) {
    return new Passage(
        "",
        LongStream.range(0, tokens)
            .map(i -> i == tokens - 1 ? last : 1 + i)
            .mapToObj(id -> new Passage.Token(id, new Span(0, 0), Part.CONTEXT))
            .toList(),
        0);
  }

  @Test
  void aBeginningThatIsSharedBeyondWhatIsWantedIsReadOnlySoFar() throws Exception {
    try (CausalReference model = CausalReference.open("stories260k-past/model.onnx")) {
      List<Passage> passages =
          Stream.of(1, 2)
              .map(
                  last -> {
                    List<Passage.Token> tokens = new ArrayList<>(conditioning(40, last).tokens());
                    tokens.set(1, new Passage.Token(403, new Span(0, 0), Part.RESPONSE));
                    return new Passage("", tokens, 0);
                  })
              .toList();
      List<TokenScores> texts = passages.stream().map(TokenScores::of).toList();
      CausalReference.score(model.reader(true), texts);
      double expected = model.cases().getFirst().logProbabilities()[0];
      assertThat(texts.getLast().result(passages.getLast()).of(Part.RESPONSE))
          .containsExactly(new double[] {expected}, within(1e-4));
    }
  }

  @Test
  void textsThatDoNotFitTogetherWaitForEachOther() throws Exception {
    LogitMemory room = new LogitMemory(100_000);
    LogitRows first = new LogitRows("model.onnx", OnnxJavaType.FLOAT, 5_000, 3, room); // 60 kB
    LogitRows beside = new LogitRows("model.onnx", OnnxJavaType.FLOAT, 5_000, 2, room); // 40 kB
    CompletableFuture<Long> waiting = new CompletableFuture<>();
    Thread other =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (LogitRows more =
                      new LogitRows("model.onnx", OnnxJavaType.FLOAT, 5_000, 3, room)) {
                    waiting.complete(more.byteSize());
                  }
                });
    beside.close();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(waiting).as("40 of 100 kB are free").isNotDone();
    first.close();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(60_000);
    other.join();
    assertThatThrownBy(() -> new LogitRows("model.onnx", OnnxJavaType.FLOAT, 25_001, 1, room))
        .isInstanceOf(IllegalArgumentException.class);
    new LogitRows("model.onnx", OnnxJavaType.FLOAT, 25_000, 1, room).close();
  }

  @Test
  void aHugeVocabularyAndALongTextAreReadInBlocksOfBoundedMemory(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("wide.onnx");
    WideGraph.write(file, 151_936, 0.5f);
    try (OnnxGraph opened = OnnxGraph.open(file, Compute.STANDARD)) {
      CausalGraph graph = CausalReference.graph(opened);
      assertThat(graph.layout().positionIds()).isFalse();
      assertThat(graph.vocabulary()).isEqualTo(151_936);
      Reading reading = new Reading("wide.onnx", 151_936, 2048, 1, true);
      CausalReader reader = new CausalReader(graph, reading);
      TokenScores scores = TokenScores.of(CausalReference.passage(new long[150]));
      CausalReference.score(reader, List.of(scores));
      assertThat(scores.result(CausalReference.passage(new long[150])).of(Part.RESPONSE))
          .hasSize(149)
          .satisfies(
              values ->
                  assertThat(Arrays.stream(values).map(v -> Math.abs(v + Math.log(151_936))).max())
                      .hasValue(0));
      try (LogitRows logits = reader.room(2048)) {
        assertThat(logits.byteSize()).isLessThanOrEqualTo(32 << 20);
      }
    }
  }

  @Test
  void aGraphThatGivesNoNumbersIsAnErrorWithAName(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("broken.onnx");
    WideGraph.write(file, 16, Float.NaN);
    try (OnnxGraph opened = OnnxGraph.open(file, Compute.STANDARD)) {
      CausalGraph graph = CausalReference.graph(opened);
      CausalReader reader = new CausalReader(graph, new Reading("broken.onnx", 16, 2048, 1, true));
      TokenScores scores = TokenScores.of(CausalReference.passage(new long[] {1, 2, 3}));
      assertThatThrownBy(() -> CausalReference.score(reader, List.of(scores)))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              "broken.onnx gave logits that are not finite numbers. The file is damaged, or its"
                  + " number format is too small for this text; use the fp32 file.");
    }
  }

  @Test
  void logitsThatAreNoNumbersAreAnError() {
    try (LogitRows rows = new LogitRows("model.onnx", OnnxJavaType.FLOAT, 3, 1)) {
      Stream.of(
              new float[] {1, Float.NaN, 2},
              new float[] {1, Float.POSITIVE_INFINITY, 2},
              new float[] {
                Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY
              })
          .forEach(
              logits ->
                  assertThatThrownBy(() -> rows.logNormaliser(logits))
                      .isInstanceOf(ModelException.class)
                      .hasMessageContaining("logits that are not finite numbers"));
      assertThat(rows.logNormaliser(new float[] {1, Float.NEGATIVE_INFINITY, 1}))
          .isEqualTo(1 + Math.log(2), within(1e-12));
    }
  }
}
