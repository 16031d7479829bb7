package rewarddesk.inference.library;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// In what format the weights of an `.onnx` file are, read from the file itself without loading it:
/// the format that most of the weights have. The content of the tensors is skipped, so that even a
/// file of gigabytes takes a moment.
///
/// The file is protobuf (onnx.proto3): a model holds a graph (field 7), a graph holds nodes (1,
/// with an operator's name in 4) and tensors (5, with sizes in 1 and a type in 2).
final class GraphWeights {
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int TENSOR = 5;
  private static final int MOST_TENSORS = 1 << 20;
  private static final int LONGEST_NAME = 1 << 10;

  private final Map<Precision, Long> elements = new EnumMap<>(Precision.class);
  private final InputStream in;
  private boolean fourBit;
  private int tensors;

  private GraphWeights(InputStream in) {
    this.in = in;
  }

  /// @return [Precision#UNKNOWN] for a file that is no ONNX, or cut short
  static Precision precision(Path graph) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(graph))) {
      GraphWeights weights = new GraphWeights(file);
      weights.message(Files.size(graph), weights::model);
      return weights.most();
    } catch (IOException e) {
      return Precision.UNKNOWN;
    }
  }

  private Precision most() {
    Precision most =
        elements.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Precision.UNKNOWN);
    return fourBit ? Precision.INT4 : most;
  }

  /// Reads one field of a message whose content is `length` bytes long, or skips it.
  @FunctionalInterface
  private interface Field {
    /// @return whether it was read
    boolean read(int number, long length) throws IOException;
  }

  private void message(long length, Field field) throws IOException {
    long left = length;
    while (left > 0) {
      Varint key = varint();
      left -= key.bytes();
      int number = (int) (key.value() >>> 3);
      switch ((int) key.value() & 7) {
        case 0 -> {
          Varint value = varint();
          left -= value.bytes();
          number(number, value.value());
        }
        case 1 -> left -= skip(Long.BYTES);
        case 2 -> {
          Varint size = varint();
          left -= size.bytes() + size.value();
          if (size.value() < 0 || left < 0) {
            throw new EOFException("a field is longer than what holds it");
          }
          if (!field.read(number, size.value())) {
            skip(size.value());
          }
        }
        case 5 -> left -= skip(Integer.BYTES);
        default -> throw new IOException("no protobuf");
      }
    }
  }

  private boolean model(int number, long length) throws IOException {
    if (number != GRAPH) {
      return false;
    }
    message(length, this::graph);
    return true;
  }

  private boolean graph(int number, long length) throws IOException {
    if (number == NODE) {
      message(length, this::node);
      return true;
    }
    if (number != TENSOR) {
      return false;
    }
    if (++tensors > MOST_TENSORS) {
      throw new IOException("too many tensors");
    }
    size = 1;
    type = 0;
    message(length, this::packedSizes);
    elements.merge(Precision.ofType(type), size, Long::sum);
    return true;
  }

  private boolean node(int number, long length) throws IOException {
    if (number != 4 || length > LONGEST_NAME) {
      return false;
    }
    String operator =
        new String(in.readNBytes((int) length), java.nio.charset.StandardCharsets.UTF_8);
    fourBit |= operator.equals("MatMulNBits") || operator.equals("MatMulBnb4");
    return true;
  }

  private long size;
  private int type;

  private void number(int number, long value) {
    if (number == 1) {
      size *= Math.max(1, value);
    } else if (number == 2) {
      type = (int) value;
    }
  }

  /// The sizes of a tensor often stand in one field.
  private boolean packedSizes(int number, long length) throws IOException {
    if (number != 1) {
      return false;
    }
    for (long left = length; left > 0; ) {
      Varint value = varint();
      left -= value.bytes();
      number(1, value.value());
    }
    return true;
  }

  private record Varint(long value, int bytes) {}

  private Varint varint() throws IOException {
    long value = 0;
    for (int bytes = 1; bytes <= 10; bytes++) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("cut short");
      }
      value |= (long) (next & 0x7f) << (7 * (bytes - 1));
      if ((next & 0x80) == 0) {
        return new Varint(value, bytes);
      }
    }
    throw new IOException("no protobuf");
  }

  private long skip(long bytes) throws IOException {
    in.skipNBytes(bytes);
    return bytes;
  }
}
