package rewarddesk.dataset.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;

/// What a JSON value looks like, in words and for sniffing.
public final class Shape {
  private static final int COLUMNS_SHOWN = 12;

  private Shape() {}

  /// The value's kind as a noun phrase: `a number`, `text`, `a list`.
  public static String of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
      case OBJECT -> "an object";
      case MISSING -> "nothing";
      case BINARY, POJO -> "something else";
    };
  }

  /// Whether the value may have been meant as text or as a conversation: anything but an object and
  /// a list of something other than messages. Wrong scalars pass, so that a row with a number where
  /// text belongs is reported as a row and does not make the layout unknown.
  public static boolean mayBeContent(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() || node.get(0).has("role");
    }
    return !node.isObject() && !node.isMissingNode();
  }

  /// The columns with their shapes: `conversations [{from, value}], chosen {from, value}, id`.
  public static String columns(ObjectNode row) {
    String shown =
        row.properties().stream()
            .limit(COLUMNS_SHOWN)
            .map(Shape::column)
            .collect(Collectors.joining(", "));
    return row.size() > COLUMNS_SHOWN ? shown + ", …" : shown;
  }

  private static String column(Map.Entry<String, JsonNode> field) {
    String name = shorten(field.getKey());
    JsonNode value = field.getValue();
    if (value.isObject()) {
      return name + " " + keys(value);
    }
    if (value.isArray()) {
      return name + (value.path(0).isObject() ? " [" + keys(value.get(0)) + "]" : " [list]");
    }
    return name;
  }

  private static String keys(JsonNode object) {
    return object.properties().stream()
        .limit(COLUMNS_SHOWN)
        .map(entry -> shorten(entry.getKey()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String shorten(String name) {
    return name.length() <= 40 ? name : name.substring(0, 39) + "…";
  }
}
