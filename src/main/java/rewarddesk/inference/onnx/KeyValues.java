package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import java.util.Map;

/// The keys and values of the tokens a graph has read so far. Reading goes on from it as often as
/// wanted, and it stays as it is. The one who got it closes it; closing twice does nothing.
///
/// @param tensors by the name under which the graph takes them
/// @param length how many tokens
record KeyValues(Map<String, OnnxTensor> tensors, int length) implements AutoCloseable {
  KeyValues {
    tensors = Map.copyOf(tensors);
  }

  @Override
  public void close() {
    tensors.values().stream().filter(tensor -> !tensor.isClosed()).forEach(OnnxTensor::close);
  }
}
