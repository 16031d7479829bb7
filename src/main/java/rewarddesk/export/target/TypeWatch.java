package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Watches that columns keep their types from row to row. `datasets` before version 5 refuses a
/// file whose columns do not; later versions read such a column as untyped JSON. Null goes with
/// every type. Memory grows with the number of distinct column names, which is bounded.
///
/// Not safe for use by several threads.
final class TypeWatch {
  private static final int PATHS_WATCHED = 10_000;
  private static final int DEPTH_WATCHED = 20;

  private final Map<String, Character> kinds = new HashMap<>();

  /// The first column whose type differs from the one it had before.
  Optional<String> changed(ObjectNode row) {
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      if (changes(field.getKey(), field.getValue(), 0)) {
        return Optional.of(field.getKey());
      }
    }
    return Optional.empty();
  }

  private boolean changes(String path, JsonNode node, int depth) {
    char kind = kind(node);
    if (kind == '0' || depth > DEPTH_WATCHED || kinds.size() > PATHS_WATCHED) {
      return false;
    }
    Character before = kinds.putIfAbsent(path, kind);
    if (before != null && before != kind) {
      return true;
    }
    for (JsonNode element : node.isArray() ? node : NOTHING) {
      if (changes(path + "[]", element, depth + 1)) {
        return true;
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (changes(path + "." + field.getKey(), field.getValue(), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private static final JsonNode NOTHING = Json.object();

  private static char kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING, BINARY -> 't';
      case NUMBER -> 'n';
      case BOOLEAN -> 'b';
      case ARRAY -> 'l';
      case OBJECT, POJO -> 'o';
      case NULL, MISSING -> '0';
    };
  }
}
