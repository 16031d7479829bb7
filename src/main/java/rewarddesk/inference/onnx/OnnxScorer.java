package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.SequenceScorer;
import rewarddesk.inference.TokenSequence;
import rewarddesk.inference.library.Pooling;

/// A graph that gives a few numbers for a sequence. Where it gives them for every token, they are
/// pooled as the model's description says. Texts of several callers wait in one [TextQueue].
final class OnnxScorer implements SequenceScorer {
  /// A device computes many texts as fast as one.
  private static final int CALLERS_OF_A_DEVICE = 64;

  private final OnnxGraph graph;
  private final RunLanes lanes;
  private final String output;
  private final TokenBatch.Padding padding;
  private final BatchPlan plan;
  private final TextQueue queue;
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
    this.queue = new TextQueue(plan);
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
                    "%s is the wrong graph for a reward model: it has no output of numbers called logits. Export the model with its score head (task text-classification)."
                        .formatted(file)));
  }

  @Override
  public int callers() {
    return plan.mixed() ? CALLERS_OF_A_DEVICE : lanes.callers();
  }

  /// Each text asks for a turn on a lane. A lane takes what has waited longest and what may go with
  /// it, also from other callers; whose text has gone with another one leaves its turn unused.
  @Override
  public List<float[]> scoreAll(List<TokenSequence> sequences) throws InterruptedException {
    List<TextQueue.Text> asked = queue.add(sequences);
    boolean complete = false;
    try {
      asked.forEach(_ -> lanes.later(this::turn));
      List<float[]> results = new ArrayList<>();
      for (TextQueue.Text text : asked) {
        results.add(text.numbers().get());
      }
      complete = true;
      return results;
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    } finally {
      if (!complete) {
        leave(asked);
      }
    }
  }

  private RuntimeException fault(@Nullable Throwable cause) {
    return switch (cause) {
      case OrtException fault -> OnnxFaults.running(graph.file(), fault);
      case RuntimeException fault -> fault;
      case Error fault -> throw fault;
      case null, default -> new IllegalStateException("A model failed", cause);
    };
  }

  private void leave(List<TextQueue.Text> texts) {
    try {
      queue.leave(texts);
    } catch (OrtException e) {
      throw OnnxFaults.running(graph.file(), e);
    }
  }

  private void turn() {
    queue
        .take()
        .ifPresent(
            batch -> {
              try (batch) {
                compute(batch);
              }
            });
  }

  /// One text must not spoil the others: after a failure each is computed alone.
  private void compute(TextQueue.Batch batch) {
    List<TextQueue.Text> texts = batch.texts();
    try {
      List<float[]> results = run(texts, batch.options());
      for (int i = 0; i < texts.size(); i++) {
        texts.get(i).numbers().complete(results.get(i));
      }
    } catch (OrtException | RuntimeException | Error e) {
      if (texts.size() == 1) {
        texts.getFirst().numbers().completeExceptionally(e);
      } else {
        texts.forEach(text -> alone(text, batch.options()));
      }
    }
  }

  private void alone(TextQueue.Text text, OrtSession.RunOptions options) {
    try {
      text.numbers().complete(run(List.of(text), options).getFirst());
    } catch (OrtException | RuntimeException | Error e) {
      text.numbers().completeExceptionally(e);
    }
  }

  private List<float[]> run(List<TextQueue.Text> texts, OrtSession.RunOptions options)
      throws OrtException {
    List<TokenSequence> sequences = texts.stream().map(TextQueue.Text::tokens).toList();
    return run(new TokenBatch(sequences, padding), options);
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
