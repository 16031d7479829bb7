package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Tensors of integers in memory that is freed when this is closed. Tensors over arrays would be
/// copied by ONNX Runtime into memory that only a garbage collection frees, and short calls make
/// little garbage. Close the tensors before this. Used by one thread.
final class IntegerTensors implements AutoCloseable {
  private final Arena arena = Arena.ofConfined();

  /// @param narrow whether the graph asks for 32-bit integers
  /// @throws OrtException when memory is short
  OnnxTensor of(long[] values, boolean narrow, long... sizes) throws OrtException {
    OrtEnvironment environment = OnnxRuntime.environment();
    if (narrow) {
      MemorySegment memory = arena.allocate((long) Integer.BYTES * values.length, Long.BYTES);
      for (int i = 0; i < values.length; i++) {
        memory.setAtIndex(ValueLayout.JAVA_INT, i, Math.toIntExact(values[i]));
      }
      return OnnxTensor.createTensor(
          environment, memory.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer(), sizes);
    }
    MemorySegment memory = arena.allocate((long) Long.BYTES * values.length, Long.BYTES);
    MemorySegment.copy(values, 0, memory, ValueLayout.JAVA_LONG, 0, values.length);
    return OnnxTensor.createTensor(
        environment, memory.asByteBuffer().order(ByteOrder.nativeOrder()).asLongBuffer(), sizes);
  }

  @Override
  public void close() {
    arena.close();
  }
}
