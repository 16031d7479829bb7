package rewarddesk.dataset.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns the text of one row into a JSON object, or says why it is none.
///
/// Strict: a key that stands twice, text after the object, and nesting deeper than [#MAX_DEPTH] are
/// refused, and so are more than [#MAX_TOKENS] values, which would take many times the memory of
/// their text. Text with half a character or a NUL in it is refused too, because no database and no
/// training file could hold it unchanged.
public final class RowParser {
  static final int MAX_DEPTH = 100;
  static final int MAX_TOKENS = 500_000;

  /// The parts of the parser's messages that help only whoever wrote the program.
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(": was expecting .*| \\(start marker at .*|, from `[^`]*`", Pattern.DOTALL);

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_TOKENS)
                          .maxStringLength(RowReader.MAX_ROW_BYTES)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RowParser() {}

  /// @param json valid UTF-8
  static ObjectNode parse(byte[] json) throws RowRefusedException {
    JsonNode node = tree(json);
    if (!(node instanceof ObjectNode row)) {
      throw new RowRefusedException("the row is " + Shape.of(node) + ", not a JSON object");
    }
    return mayHoldBadText(json) ? check(row) : row;
  }

  private static JsonNode tree(byte[] json) throws RowRefusedException {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      return treeOfText(new String(json, StandardCharsets.UTF_8));
    }
  }

  /// Read from text, complaints count characters and not bytes.
  private static JsonNode treeOfText(String json) throws RowRefusedException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new RowRefusedException(sentence(e));
    }
  }

  /// A NUL or half a character can stand in JSON as an escape only: a row without any has none.
  private static boolean mayHoldBadText(byte[] json) {
    for (int i = 0; i < json.length - 1; i++) {
      if (json[i] == '\\' && json[i + 1] == 'u') {
        return true;
      }
    }
    return false;
  }

  /// The row itself, when no text in it is refused.
  static ObjectNode check(ObjectNode row) throws RowRefusedException {
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      checkText(field.getKey(), field.getKey());
      checkNode(field.getKey(), field.getValue());
    }
    return row;
  }

  /// A list or an object that stands in a text; empty when the text is something else, or when a
  /// text in it would be refused.
  public static Optional<JsonNode> value(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("[") && !start.startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonNode node = MAPPER.readTree(text);
      checkNode("", node);
      return Optional.of(node).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException | RowRefusedException e) {
      return Optional.empty();
    }
  }

  private static String sentence(JsonProcessingException e) {
    String where =
        Optional.ofNullable(e.getLocation())
            .map(location -> " at character " + location.getColumnNr() + " of its line")
            .orElse("");
    String message = e.getOriginalMessage();
    if (message.startsWith("Duplicate field")) {
      return "the row holds the key " + message.substring("Duplicate field ".length()) + " twice";
    }
    return "not valid JSON" + where + ": " + FOR_PROGRAMMERS.matcher(message).replaceAll("");
  }

  private static void checkNode(String field, JsonNode node) throws RowRefusedException {
    if (node.isTextual()) {
      checkText(field, node.textValue());
    }
    for (Map.Entry<String, JsonNode> inner : node.properties()) {
      checkText(field, inner.getKey());
    }
    for (JsonNode element : node) {
      checkNode(field, element);
    }
  }

  private static void checkText(String field, String text) throws RowRefusedException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new RowRefusedException(quote(field) + " holds a NUL character (\\u0000)");
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new RowRefusedException(
              quote(field)
                  + " holds half a character (a lone surrogate, \\u%04x)".formatted((int) c));
        }
        i++;
      }
    }
  }

  private static String quote(String field) {
    return "\"" + field.replace('\0', ' ') + "\"";
  }
}
