package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Watches that columns keep their types from row to row. `datasets` before version 5 refuses a
/// file whose columns do not; later versions read such a column as untyped JSON. Null goes with
/// every type. Memory grows with the number of distinct column names, which is bounded.
///
/// Not safe for use by several threads.
final class TypeWatch {
  private static final int PATHS_WATCHED = 10_000;
  private static final int DEPTH_WATCHED = 20;

  private final Seen row = new Seen();
  private int watched;

  /// What was seen at one place in the rows.
  private static final class Seen {
    private final Map<String, Seen> fields = new HashMap<>();
    private char kind = '0';
    private @Nullable Seen elements;
  }

  /// The first column whose type differs from the one it had before.
  Optional<String> changed(ObjectNode json) {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (changes(field(row, field.getKey()), field.getValue(), 0)) {
        return Optional.of(field.getKey());
      }
    }
    return Optional.empty();
  }

  private Seen field(Seen object, String name) {
    return object.fields.computeIfAbsent(
        name,
        added -> {
          watched++;
          return new Seen();
        });
  }

  private boolean changes(Seen seen, JsonNode node, int depth) {
    char kind = kind(node);
    if (kind == '0' || depth > DEPTH_WATCHED || watched > PATHS_WATCHED) {
      return false;
    }
    if (seen.kind != '0' && seen.kind != kind) {
      return true;
    }
    seen.kind = kind;
    return node.isArray()
        ? elementsChange(seen, node, depth + 1)
        : fieldsChange(seen, node, depth + 1);
  }

  private boolean elementsChange(Seen seen, JsonNode list, int depth) {
    Seen elements = seen.elements == null ? new Seen() : seen.elements;
    seen.elements = elements;
    for (JsonNode element : list) {
      if (changes(elements, element, depth)) {
        return true;
      }
    }
    return false;
  }

  private boolean fieldsChange(Seen seen, JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (changes(field(seen, field.getKey()), field.getValue(), depth)) {
        return true;
      }
    }
    return false;
  }

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
