package rewarddesk.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rewarddesk.inference.Compute;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.inference.library.ModelKind;
import rewarddesk.inference.library.Pooling;

/// Last token, first token and mean of a graph that gives a row of logits for every token, against
/// the rows of a plain session: alone, and filled up on either side.
final class PoolingTest {
  private static final float NEAR = 1e-4f;

  @Test
  void lastFirstAndMeanAreTakenFromTheRealTokens() throws Exception {
    ReferenceModel model = ReferenceModel.of("llama-causal");
    List<float[][]> perToken = plainRows(model);
    assertThat(perToken).extracting(rows -> rows.length).contains(7, 9, 12);
    List<float[]> last = perToken.stream().map(rows -> rows[rows.length - 1]).toList();
    List<float[]> first = perToken.stream().map(rows -> rows[0]).toList();
    List<float[]> mean = perToken.stream().map(PoolingTest::mean).toList();
    assertThat(Math.abs(mean.getFirst()[0] - last.getFirst()[0])).isGreaterThan(0.01f);
    assertThat(Math.abs(mean.getFirst()[0] - first.getFirst()[0])).isGreaterThan(0.01f);
    try (OnnxModels models = new OnnxModels()) {
      reference(models, model);
      same(models, model, Pooling.AUTO, last);
      same(models, model, Pooling.LAST, last);
      same(models, model, Pooling.FIRST, first);
      same(models, model, Pooling.MEAN, mean);
    }
  }

  private static float[] mean(float[][] rows) {
    float[] mean = new float[rows[0].length];
    for (int i = 0; i < mean.length; i++) {
      int label = i;
      mean[i] = (float) Arrays.stream(rows).mapToDouble(row -> row[label]).average().orElseThrow();
    }
    return mean;
  }

  /// What transformers gives for the last token.
  private static void reference(OnnxModels models, ReferenceModel model)
      throws InterruptedException {
    try (LoadedModel loaded = load(models, model, Pooling.LAST)) {
      for (JsonNode one : model.cases()) {
        double[] head = ReferenceModel.doubles(one.path("last_logits_head"));
        float[] found = loaded.scorer().score(text(one));
        assertThat(head).isNotEmpty();
        for (int i = 0; i < head.length; i++) {
          assertThat((double) found[i]).isCloseTo(head[i], within(1e-4));
        }
      }
    }
  }

  private static void same(
      OnnxModels models, ReferenceModel model, Pooling pooling, List<float[]> expected)
      throws InterruptedException {
    List<TokenSequence> texts = model.cases().stream().map(PoolingTest::text).toList();
    try (LoadedModel loaded = load(models, model, pooling)) {
      OnnxScorer scorer = (OnnxScorer) loaded.scorer();
      BatchPlan mixed = new BatchPlan(4096, true);
      near(pooling + " alone", scorer.scoreAll(texts), expected);
      for (boolean left : new boolean[] {false, true}) {
        OnnxScorer filled = scorer.with(mixed, new TokenBatch.Padding(0, left));
        near(pooling + (left ? " left" : " right"), filled.scoreAll(texts), expected);
      }
    }
  }

  private static void near(String what, List<float[]> found, List<float[]> expected) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).as(what + " " + i).containsExactly(expected.get(i), within(NEAR));
    }
  }

  private static TokenSequence text(JsonNode one) {
    return TokenSequence.of(ReferenceModel.longs(one.path("input_ids")));
  }

  private static LoadedModel load(OnnxModels models, ReferenceModel model, Pooling pooling) {
    ModelDescription guess = model.description(models);
    ModelDescription wanted =
        guess.withKind(ModelKind.CLASSIFIER).withOutput(guess.output().withPooling(pooling));
    return models.load(wanted, Compute.STANDARD);
  }

  /// The rows of every token of each text, without anything of ours.
  private static List<float[][]> plainRows(ReferenceModel model) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    String file = model.folder().resolve("model.onnx").toString();
    List<float[][]> rows = new ArrayList<>();
    try (OrtSession session = environment.createSession(file)) {
      for (JsonNode one : model.cases()) {
        rows.add(plain(environment, session, ReferenceModel.longs(one.path("input_ids"))));
      }
    }
    return rows;
  }

  private static float[][] plain(OrtEnvironment environment, OrtSession session, long[] ids)
      throws OrtException {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] positions = IntStream.range(0, ids.length).mapToLong(i -> i).toArray();
    Map<String, long[]> known =
        Map.of("input_ids", ids, "attention_mask", ones, "position_ids", positions);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {known.get(name)}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return ((float[][][]) result.get("logits").orElseThrow().getValue())[0];
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  @Test
  void whatAGraphCannotGiveIsRefusedWithTheMend() {
    ReferenceModel bert = ReferenceModel.of("bert-cross-encoder");
    ReferenceModel llama = ReferenceModel.of("llama-causal");
    try (OnnxModels models = new OnnxModels()) {
      assertThatThrownBy(() -> load(models, bert, Pooling.MEAN))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              bert.folder().resolve("model.onnx")
                  + " gives one row of numbers for a text, so there is nothing to pool. Set pooling"
                  + " to graph in the model's description.");
      assertThatThrownBy(() -> load(models, llama, Pooling.GRAPH))
          .isInstanceOf(ModelException.class)
          .hasMessage(
              llama.folder().resolve("model.onnx")
                  + " gives numbers for every token, not one row for a text. Set pooling to last,"
                  + " first or mean in the model's description.");
    }
  }
}
