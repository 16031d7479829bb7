package rewarddesk.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import rewarddesk.inference.ModelException;

/// The logits of a block of positions. The graph writes into this memory itself, so that nothing is
/// copied but the one row being read. Used by one thread; the same memory serves block after block.
final class LogitRows implements AutoCloseable {
  private final Arena arena = Arena.ofConfined();
  private final String file;
  private final OnnxJavaType type;
  private final int vocabulary;
  private final LogitMemory room;
  private final MemorySegment memory;
  private final float[] row;

  /// Waits until there is room for so many rows.
  ///
  /// @param positions how many rows
  LogitRows(String file, OnnxJavaType type, int vocabulary, int positions) {
    this(file, type, vocabulary, positions, LogitMemory.ALL);
  }

  LogitRows(String file, OnnxJavaType type, int vocabulary, int positions, LogitMemory room) {
    this.file = file;
    this.type = type;
    this.vocabulary = vocabulary;
    this.room = room;
    this.row = new float[vocabulary];
    long bytes = bytes(type, vocabulary, positions);
    room.take(bytes);
    try {
      this.memory = arena.allocate(bytes, 64);
    } catch (RuntimeException | Error e) {
      arena.close();
      room.free(bytes);
      throw e;
    }
  }

  /// Bytes that so many rows take.
  static long bytes(OnnxJavaType type, int vocabulary, int positions) {
    return (long) type.size * vocabulary * positions;
  }

  /// How much native memory this takes.
  long byteSize() {
    return memory.byteSize();
  }

  /// A tensor over the first rows, for the graph to write to. The caller closes it before this.
  OnnxTensor tensor(long batch, long length) throws OrtException {
    MemorySegment part = memory.asSlice(0, bytes(type, vocabulary, (int) (batch * length)));
    return OnnxTensor.createTensor(
        OnnxRuntime.environment(),
        part.asByteBuffer().order(ByteOrder.nativeOrder()),
        new long[] {batch, length, vocabulary},
        type);
  }

  /// The row of one position, valid until the next call.
  ///
  /// @throws ModelException when logits come in a format that is not known
  float[] row(int position) {
    long first = (long) position * vocabulary;
    switch (type) {
      case FLOAT ->
          MemorySegment.copy(
              memory, ValueLayout.JAVA_FLOAT, first * Float.BYTES, row, 0, vocabulary);
      case FLOAT16 -> {
        for (int i = 0; i < vocabulary; i++) {
          row[i] = Float.float16ToFloat(memory.getAtIndex(ValueLayout.JAVA_SHORT, first + i));
        }
      }
      case BFLOAT16 -> {
        for (int i = 0; i < vocabulary; i++) {
          row[i] = Float.intBitsToFloat(memory.getAtIndex(ValueLayout.JAVA_SHORT, first + i) << 16);
        }
      }
      case DOUBLE, INT8, INT16, INT32, INT64, BOOL, STRING, UINT8, UNKNOWN ->
          throw new ModelException(
              ModelException.Cause.PERMANENT,
              "%s gives its logits as %s; fp32, fp16 and bf16 can be read. Export it again."
                  .formatted(file, type));
    }
    return row;
  }

  /// The logit of one token.
  ///
  /// @throws ModelException when the token is outside the vocabulary
  double logit(float[] logits, long token) {
    if (token >= 0 && token < vocabulary) {
      return finite(logits[(int) token]);
    }
    throw new ModelException(
        ModelException.Cause.PERMANENT,
        "%s has %,d tokens, but its tokenizer gives number %,d. The tokenizer is that of another model."
            .formatted(file, vocabulary, token));
  }

  /// log Σ exp(xᵢ) in double precision; a token's log-probability is its logit less this.
  ///
  /// @throws ModelException when there is no finite one
  double logNormaliser(float[] logits) {
    float max = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp((double) logit - max);
    }
    return finite(max + Math.log(sum));
  }

  private double finite(double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw new ModelException(
        ModelException.Cause.PERMANENT,
        "%s gave logits that are not finite numbers. The file is damaged, or its number format is too small for this text; use the fp32 file."
            .formatted(file));
  }

  @Override
  public void close() {
    long bytes = memory.byteSize();
    arena.close();
    room.free(bytes);
  }
}
