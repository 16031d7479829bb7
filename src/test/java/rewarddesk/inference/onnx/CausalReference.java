package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import rewarddesk.inference.Compute;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Span;

/// A causal reference model with the numbers that transformers gave for it.
record CausalReference(OnnxGraph file, CausalGraph graph, JsonNode numbers)
    implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param name folder and file
  static CausalReference open(String name) throws IOException {
    Path file = ReferenceModel.find(name);
    Assumptions.assumeTrue(
        Files.isRegularFile(file),
        "skipped: the reference model " + file + " is not on this machine");
    OnnxGraph opened = OnnxGraph.open(file, Compute.STANDARD);
    return new CausalReference(
        opened, graph(opened), JSON.readTree(file.resolveSibling("reference.json").toFile()));
  }

  static CausalGraph graph(OnnxGraph opened) {
    return new CausalGraph(opened, CausalLayout.of(opened.shape(), opened.file()));
  }

  /// A text with its expected log-probabilities, from the second token on.
  static final class Case {
    private final long[] ids;
    private final double[] logProbabilities;

    Case(long[] ids, double[] logProbabilities) {
      this.ids = ids;
      this.logProbabilities = logProbabilities;
    }

    long[] ids() {
      return ids;
    }

    double[] logProbabilities() {
      return logProbabilities;
    }
  }

  List<Case> cases() {
    return StreamSupport.stream(numbers.get("cases").spliterator(), false)
        .map(
            node ->
                new Case(
                    JSON.convertValue(node.get("input_ids"), long[].class),
                    JSON.convertValue(node.get("token_logprobs"), double[].class)))
        .toList();
  }

  long[] greedy(String key) {
    return JSON.convertValue(numbers.get("greedy").get(key), long[].class);
  }

  CausalReader.Reading reading(boolean blocks) throws OrtException {
    return new CausalReader.Reading(
        file.file().getFileName().toString(), graph.vocabulary(), 256, 128, blocks);
  }

  CausalReader reader(boolean blocks) throws OrtException {
    return new CausalReader(graph, reading(blocks));
  }

  /// The log-probabilities of texts read together.
  List<double[]> score(boolean blocks, List<long[]> texts) throws Exception {
    List<TokenScores> scores = texts.stream().map(ids -> TokenScores.of(passage(ids))).toList();
    score(reader(blocks), scores);
    return scores.stream().map(one -> one.result(passage(one.ids())).of(Part.RESPONSE)).toList();
  }

  static void score(CausalReader reader, List<TokenScores> scores) throws OrtException {
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      reader.score(scores, options);
    }
  }

  static Passage passage(long[] ids) {
    return new Passage(
        "",
        LongStream.of(ids)
            .mapToObj(id -> new Passage.Token(id, new Span(0, 0), Part.RESPONSE))
            .toList(),
        0);
  }

  @Override
  public void close() {
    file.close();
  }
}
