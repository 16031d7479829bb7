package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Turns in the sharegpt layout: `{"from":"human"|"gpt"|"system","value"}`.
final class ShareGpt {
  static final ColumnType TURN =
      new ColumnType.Struct(List.of(Column.text("from"), Column.text("value")));

  private ShareGpt() {}

  static ArrayNode turns(List<Message> messages) {
    ArrayNode turns = JsonNodeFactory.instance.arrayNode(messages.size());
    messages.forEach(message -> turns.add(turn(message)));
    return turns;
  }

  static ObjectNode turn(Message message) {
    return Json.object().put("from", from(message.role())).put("value", message.content());
  }

  private static String from(Role role) {
    return switch (role) {
      case SYSTEM -> "system";
      case USER -> "human";
      case ASSISTANT -> "gpt";
    };
  }

  static boolean isTurns(JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      return false;
    }
    for (JsonNode turn : node) {
      if (!isTurn(turn)) {
        return false;
      }
    }
    return true;
  }

  static boolean isTurn(JsonNode node) {
    return node.path("from").isTextual() && node.path("value").isTextual();
  }

  static boolean alternates(ObjectNode row) {
    return Shapes.alternates(row.path("conversations"), "from", "human", "gpt");
  }

  static boolean endsWith(JsonNode turns, String from) {
    return Shapes.last(turns).path("from").asText("").equals(from);
  }

  static boolean isBlank(JsonNode turn) {
    return turn.path("value").asText("").isBlank();
  }
}
