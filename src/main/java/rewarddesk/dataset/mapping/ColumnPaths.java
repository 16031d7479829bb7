package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rewarddesk.dataset.row.Source;

/// The paths to what a row holds, as somebody would write them in a mapping: columns, what stands
/// in objects, and of lists their elements one by one or all at once.
public final class ColumnPaths {
  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  private final List<String> paths = new ArrayList<>();

  private ColumnPaths() {}

  public static List<String> of(ObjectNode row) {
    ColumnPaths found = new ColumnPaths();
    found.inside("", row, 0);
    return List.copyOf(found.paths);
  }

  private void inside(String before, JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      value(before + field.getKey(), field.getValue(), depth + 1);
    }
  }

  private void value(String path, JsonNode given, int depth) {
    if (paths.size() >= MOST) {
      return;
    }
    paths.add(path);
    JsonNode value = Source.parsed(given);
    if (depth < DEEPEST && value.isObject()) {
      inside(path + ".", value, depth);
    } else if (depth < DEEPEST && value.isArray() && value.path(0).isContainerNode()) {
      value(path + ".0", value.get(0), depth + 1);
      value(path + ".-1", value.get(value.size() - 1), depth + 1);
      if (value.get(0).isObject()) {
        inside(path + ".*.", value.get(0), depth + 1);
      }
    }
  }
}
