package rewarddesk.inference.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a file of a few hundred bytes that is a causal graph with a vocabulary as large as
/// wanted: every embedding is the same number, so that every next token has the same logit. It has
/// a cache and no position ids.
///
/// The file is protobuf, written by hand: a field is its number and kind, then its content.
final class WideGraph {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int SIZE = 2;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private WideGraph() {}

  /// @param embedding the number that all embeddings consist of
  static void write(Path file, int vocabulary, float embedding) throws IOException {
    byte[] graph =
        new WideGraph()
            .field(1, constant("table", "tableShape", embedding))
            .field(1, node("Gather", List.of("table", "input_ids"), "hidden"))
            .field(1, constant("head", "headShape", 1))
            .field(1, node("MatMul", List.of("hidden", "head"), "logits"))
            .field(1, node("Unsqueeze", List.of("hidden", "axis"), "new"))
            .field(1, concat("key"))
            .field(1, concat("value"))
            .text(2, "wide")
            .field(5, whole("tableShape", vocabulary, SIZE))
            .field(5, whole("headShape", SIZE, vocabulary))
            .field(5, whole("axis", 1))
            .field(11, port("input_ids", INT64, "batch", "length"))
            .field(11, port("attention_mask", INT64, "batch", "total"))
            .field(11, port("past_key_values.0.key", FLOAT, "batch", 1, "past", SIZE))
            .field(11, port("past_key_values.0.value", FLOAT, "batch", 1, "past", SIZE))
            .field(12, port("logits", FLOAT, "batch", "length", "vocabulary"))
            .field(12, port("present.0.key", FLOAT, "batch", 1, "total", SIZE))
            .field(12, port("present.0.value", FLOAT, "batch", 1, "total", SIZE))
            .bytes
            .toByteArray();
    byte[] opset = new WideGraph().number(2, 17).bytes.toByteArray();
    Files.write(
        file, new WideGraph().number(1, 8).field(8, opset).field(7, graph).bytes.toByteArray());
  }

  private static byte[] node(String operator, List<String> inputs, String output) {
    return open(operator, inputs, output).bytes.toByteArray();
  }

  private static byte[] concat(String name) {
    byte[] axis = new WideGraph().text(1, "axis").number(3, 2).number(20, 2).bytes.toByteArray();
    return open("Concat", List.of("past_key_values.0." + name, "new"), "present.0." + name)
        .field(5, axis)
        .bytes
        .toByteArray();
  }

  private static byte[] constant(String name, String shape, float value) {
    byte[] raw =
        ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
    byte[] tensor = new WideGraph().number(1, 1).number(2, FLOAT).field(9, raw).bytes.toByteArray();
    byte[] attribute =
        new WideGraph().text(1, "value").field(5, tensor).number(20, 4).bytes.toByteArray();
    return open("ConstantOfShape", List.of(shape), name).field(5, attribute).bytes.toByteArray();
  }

  private static WideGraph open(String operator, List<String> inputs, String output) {
    WideGraph node = new WideGraph();
    inputs.forEach(input -> node.text(1, input));
    return node.text(2, output).text(4, operator);
  }

  private static byte[] whole(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return new WideGraph()
        .number(1, values.length)
        .number(2, INT64)
        .text(8, name)
        .field(9, raw.array())
        .bytes
        .toByteArray();
  }

  /// @param sizes a number, or a name where the size is free
  private static byte[] port(String name, int type, Object... sizes) {
    WideGraph shape = new WideGraph();
    for (Object size : sizes) {
      WideGraph dimension = new WideGraph();
      shape.field(
          1,
          (size instanceof Integer number
                  ? dimension.number(1, number)
                  : dimension.text(2, size.toString()))
              .bytes.toByteArray());
    }
    byte[] tensor =
        new WideGraph().number(1, type).field(2, shape.bytes.toByteArray()).bytes.toByteArray();
    byte[] typed = new WideGraph().field(1, tensor).bytes.toByteArray();
    return new WideGraph().text(1, name).field(2, typed).bytes.toByteArray();
  }

  private WideGraph number(int field, long value) {
    variable((long) field << 3);
    variable(value);
    return this;
  }

  private WideGraph text(int field, String value) {
    return field(field, value.getBytes(StandardCharsets.UTF_8));
  }

  private WideGraph field(int field, byte[] content) {
    variable((long) field << 3 | 2);
    variable(content.length);
    bytes.writeBytes(content);
    return this;
  }

  /// Seven bits a byte, lowest first.
  private void variable(long value) {
    long left = value;
    for (; left >= 0x80; left >>>= 7) {
      bytes.write((int) ((left & 0x7F) | 0x80));
    }
    bytes.write((int) left);
  }
}
