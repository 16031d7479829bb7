package rewarddesk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import rewarddesk.project.ImportLog;

/// The small pieces that the commands' results are made of. What is absent is `null`, never 0.
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static JsonNode nothing() {
    return NODES.nullNode();
  }

  static JsonNode number(long number) {
    return NODES.numberNode(number);
  }

  static JsonNode number(int number) {
    return NODES.numberNode(number);
  }

  static JsonNode text(Optional<String> text) {
    return text.<JsonNode>map(NODES::textNode).orElseGet(NODES::nullNode);
  }

  static JsonNode number(Optional<Double> number) {
    return number.<JsonNode>map(NODES::numberNode).orElseGet(NODES::nullNode);
  }

  static JsonNode number(OptionalDouble number) {
    return number.isPresent() ? NODES.numberNode(number.getAsDouble()) : NODES.nullNode();
  }

  static ObjectNode counts(Map<String, Long> counts) {
    ObjectNode object = NODES.objectNode();
    counts.forEach(object::put);
    return object;
  }

  static ArrayNode problems(List<ImportLog.Problem> problems) {
    ArrayNode array = NODES.arrayNode();
    for (ImportLog.Problem problem : problems) {
      array
          .addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("reason", problem.reason());
    }
    return array;
  }
}
