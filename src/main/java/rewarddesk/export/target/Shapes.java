package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/// Questions about the shape of rows, as rules ask them. All of them take whatever JSON holds: rows
/// may come from anywhere.
final class Shapes {
  private Shapes() {}

  static boolean isPresent(ObjectNode row, String column) {
    JsonNode node = row.path(column);
    return !node.isMissingNode() && !node.isNull();
  }

  static Predicate<ObjectNode> missing(String column) {
    return row -> !isPresent(row, column);
  }

  static Predicate<ObjectNode> notText(String column) {
    return row -> !row.path(column).isTextual();
  }

  static Predicate<ObjectNode> notMessages(String column) {
    return row -> !isMessages(row.path(column));
  }

  static Predicate<ObjectNode> blank(String column) {
    return row -> isBlank(row.path(column));
  }

  static Predicate<ObjectNode> notFlag(String column) {
    return row -> !row.path(column).isBoolean();
  }

  static Predicate<ObjectNode> same(String one, String other) {
    return row -> row.path(one).equals(row.path(other));
  }

  /// Whether it is a list of messages, at least one.
  static boolean isMessages(JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      return false;
    }
    for (JsonNode element : node) {
      if (!isMessage(element)) {
        return false;
      }
    }
    return true;
  }

  static boolean isMessage(JsonNode node) {
    return node.path("role").isTextual() && node.path("content").isTextual();
  }

  /// Whether there is nothing but white space: in the text, or in a list's last message.
  static boolean isBlank(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().isBlank();
    }
    if (node.isArray()) {
      return node.isEmpty() || isBlank(last(node).path("content"));
    }
    return node.isObject() && isBlank(node.path("content"));
  }

  static JsonNode last(JsonNode list) {
    return list.path(list.size() - 1);
  }

  static String role(JsonNode message) {
    return message.path("role").asText("");
  }

  /// Whether a list of messages ends with a turn of this role.
  static boolean endsWith(JsonNode messages, String role) {
    return role(last(messages)).equals(role);
  }

  /// Whether the turns, without a system turn at the start, alternate and begin with the user's.
  ///
  /// @param roleKey name of the field that holds the role
  static boolean alternates(JsonNode messages, String roleKey, String user, String assistant) {
    int start = messages.path(0).path(roleKey).asText("").equals("system") ? 1 : 0;
    for (int i = start; i < messages.size(); i++) {
      String wanted = (i - start) % 2 == 0 ? user : assistant;
      if (!messages.path(i).path(roleKey).asText("").equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  /// Whether two lists of messages are equal up to their last turns.
  static boolean sameContext(JsonNode one, JsonNode other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size() - 1; i++) {
      if (!one.path(i).equals(other.path(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a list of messages begins with all of another's.
  static boolean beginsWith(JsonNode messages, JsonNode start) {
    if (!messages.isArray() || !start.isArray() || messages.size() <= start.size()) {
      return false;
    }
    for (int i = 0; i < start.size(); i++) {
      if (!messages.path(i).equals(start.path(i))) {
        return false;
      }
    }
    return !start.isEmpty();
  }
}
