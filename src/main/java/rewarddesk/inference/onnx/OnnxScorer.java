package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.SequenceScorer;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.Pooling;

/// A graph that gives a few numbers for a sequence. Where it gives them for every token, they are
/// pooled as the model's description says.
final class OnnxScorer implements SequenceScorer {
  private final OnnxGraph graph;
  private final RunLanes lanes;
  private final String output;
  private final TokenBatch.Padding padding;
  private final BatchPlan plan;
  private final Pooling pooling;

  /// @param plan which sequences go together
  /// @param padding with what shorter ones are filled up, if the plan mixes lengths
  /// @param pooling how the numbers of a text come out of the graph
  /// @throws ModelException when the graph has no such numbers
  OnnxScorer(
      OnnxGraph graph,
      RunLanes lanes,
      BatchPlan plan,
      TokenBatch.Padding padding,
      Pooling pooling) {
    this.graph = graph;
    this.lanes = lanes;
    this.plan = plan;
    this.padding = padding;
    this.pooling = pooling;
    GraphShape.Port port = outputOf(graph.file(), graph.shape());
    this.output = port.name();
    TokenTensors.check(graph.file(), graph.shape());
    if (port.rank() > 0) {
      PooledRows.check(graph.file(), port.rank(), pooling);
    }
  }

  /// The same graph under another plan; it still belongs to the first.
  OnnxScorer with(BatchPlan other, TokenBatch.Padding filling) {
    return new OnnxScorer(graph, lanes, other, filling, pooling);
  }

  private static GraphShape.Port outputOf(Path file, GraphShape shape) {
    return shape
        .output("logits")
        .or(() -> shape.outputs().stream().filter(port -> port.rank() <= 3).findFirst())
        .filter(port -> port.type().contains("float") || port.type().equals("double"))
        .orElseThrow(
            () ->
                new ModelException(
                    ModelException.Cause.PERMANENT,
                    "%s is the wrong graph for a reward model: it has no output of numbers called logits."
                        .formatted(file)));
  }

  @Override
  public List<float[]> scoreAll(List<TokenSequence> sequences) throws InterruptedException {
    List<List<Integer>> batches =
        plan.batches(sequences.stream().mapToInt(TokenSequence::length).toArray());
    List<RunLanes.Work<List<float[]>>> works = new ArrayList<>();
    for (List<Integer> batch : batches) {
      List<TokenSequence> members = batch.stream().map(sequences::get).toList();
      works.add(options -> run(new TokenBatch(members, padding), options));
    }
    try {
      return inOrder(batches, lanes.callAll(works), sequences.size());
    } catch (OrtException e) {
      throw OnnxFaults.running(graph.file(), e);
    }
  }

  private static List<float[]> inOrder(
      List<List<Integer>> batches, List<List<float[]>> results, int size) {
    float[][] ordered = new float[size][];
    for (int b = 0; b < batches.size(); b++) {
      for (int i = 0; i < batches.get(b).size(); i++) {
        ordered[batches.get(b).get(i)] = results.get(b).get(i);
      }
    }
    return Arrays.asList(ordered);
  }

  private List<float[]> run(TokenBatch batch, OrtSession.RunOptions options) throws OrtException {
    try (TokenTensors tensors = TokenTensors.of(graph.shape(), batch)) {
      return graph.run(tensors.byName(), Set.of(output), options, result -> rows(result, batch));
    }
  }

  private List<float[]> rows(OrtSession.Result result, TokenBatch batch) throws OrtException {
    OnnxTensor tensor = (OnnxTensor) result.get(0);
    long[] sizes = tensor.getInfo().getShape();
    PooledRows.check(graph.file(), sizes.length, pooling);
    PooledRows pooled = PooledRows.of(batch, Floats.of(tensor), sizes.length, pooling);
    List<float[]> rows = new ArrayList<>();
    for (int row = 0; row < batch.rows(); row++) {
      rows.add(finite(pooled.row(row)));
    }
    return rows;
  }

  private float[] finite(float[] values) {
    int bad = Floats.firstNotFinite(values);
    if (bad >= 0 || values.length == 0) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s gave %s instead of a number. Use the fp32 export of this model."
              .formatted(graph.file(), values.length == 0 ? "nothing" : values[bad]));
    }
    return values;
  }

  @Override
  public void close() {
    graph.close();
  }
}
