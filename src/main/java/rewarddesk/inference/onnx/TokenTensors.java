package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rewarddesk.inference.GraphShape;
import rewarddesk.inference.ModelException;

/// A batch as the tensors that a graph asks for, by the names it gives them. Close it after the
/// run.
final class TokenTensors implements AutoCloseable {
  static final String IDS = "input_ids";
  static final String MASK = "attention_mask";
  static final String TYPES = "token_type_ids";
  static final String POSITIONS = "position_ids";

  private final Map<String, OnnxTensor> tensors = new HashMap<>();
  private final IntegerTensors memory = new IntegerTensors();

  private TokenTensors() {}

  /// @throws OrtException when memory is short
  static TokenTensors of(GraphShape shape, TokenBatch batch) throws OrtException {
    TokenTensors made = new TokenTensors();
    try {
      for (GraphShape.Port input : shape.inputs()) {
        made.tensors.put(
            input.name(), integers(made.memory, input, values(input.name(), batch), batch));
      }
      return made;
    } catch (OrtException | RuntimeException e) {
      made.close();
      throw e;
    }
  }

  private static long[] values(String name, TokenBatch batch) {
    return switch (name) {
      case IDS -> batch.ids();
      case MASK -> batch.mask();
      case TYPES -> batch.types();
      case POSITIONS -> batch.positions();
      default -> throw new IllegalStateException("no tokens for " + name);
    };
  }

  /// Integers of the width the input asks for.
  static OnnxTensor integers(
      IntegerTensors memory, GraphShape.Port input, long[] values, TokenBatch batch)
      throws OrtException {
    return memory.of(values, input.type().equals("int32"), batch.rows(), batch.width());
  }

  Map<String, OnnxTensor> byName() {
    return tensors;
  }

  /// Refuses a graph that cannot be fed with tokens alone.
  ///
  /// @throws ModelException naming the file and what it asks for
  static void check(Path file, GraphShape shape) {
    Set<String> names =
        shape.inputs().stream()
            .map(GraphShape.Port::name)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!names.contains(IDS)) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is not a text model of the common form: its inputs are %s, without %s."
              .formatted(file, names, IDS));
    }
    names.removeAll(Set.of(IDS, MASK, TYPES, POSITIONS));
    if (!names.isEmpty()) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s is the wrong graph for a reward model: it also asks for %s. Export the model with its score head (task text-classification)."
              .formatted(file, names));
    }
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
    memory.close();
  }
}
