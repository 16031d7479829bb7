package rewarddesk.dataset.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rewarddesk.dataset.file.RowParser;

/// Where a value comes from.
///
/// Written as `[RULE:]PATH`, or `=TEXT` for the same text in every row. A path goes by dots: a name
/// steps into an object, a number into a list (`-1` is the last), `:-1` takes all but the last, `*`
/// the step behind it from every element. A step into text reads the text as JSON. A column whose
/// whole name is the path wins, dots or not.
///
/// @param written as written
/// @param rule what to do with the value, by name: `json`, `transcript`, `turns`, or that of a
///   [LabelRule]
public record Source(String written, Optional<String> rule, String path) {
  private static final Pattern RULE = Pattern.compile("([a-z][a-z0-9-]{2,}):(?!-?\\d)(.+)");
  private static final Pattern DOT = Pattern.compile("\\.");

  /// @throws IllegalArgumentException when it is empty
  public static Source of(String written) {
    if (written.isBlank()) {
      throw new IllegalArgumentException("a source is empty; name a column, or =TEXT");
    }
    var ruled = RULE.matcher(written);
    boolean isRule = ruled.matches() && Rules.NAMES.contains(ruled.group(1));
    return isRule
        ? new Source(written, Optional.of(ruled.group(1)), ruled.group(2))
        : new Source(written, Optional.empty(), written);
  }

  /// Names that can stand before a path.
  private static final class Rules {
    private static final List<String> NAMES =
        Stream.concat(Stream.of("json", "transcript", "turns"), LabelRule.names().stream())
            .toList();
  }

  /// Whether it is a value itself and no column.
  public boolean isConstant() {
    return path.startsWith("=");
  }

  /// Whether it names this rule.
  public boolean is(String name) {
    return rule.filter(name::equals).isPresent();
  }

  /// The column it starts in.
  String column(ObjectNode row) {
    return row.has(path) ? path : DOT.split(path, 2)[0];
  }

  /// The value; missing when there is none.
  public JsonNode in(JsonNode row) {
    if (isConstant()) {
      return TextNode.valueOf(path.substring(1));
    }
    JsonNode found = row.has(path) ? row.get(path) : follow(row, Arrays.asList(DOT.split(path)));
    return is("json") || is("turns") ? parsed(found) : found;
  }

  private static JsonNode follow(JsonNode start, List<String> steps) {
    JsonNode node = start;
    for (int i = 0; i < steps.size(); i++) {
      JsonNode from = parsed(node);
      if (steps.get(i).equals("*")) {
        return each(from, steps.subList(i + 1, steps.size()));
      }
      node = step(from, steps.get(i));
    }
    return node;
  }

  private static JsonNode each(JsonNode list, List<String> rest) {
    if (!list.isArray()) {
      return MissingNode.getInstance();
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode(list.size());
    for (JsonNode element : list) {
      JsonNode value = follow(element, rest);
      all.add(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
    }
    return all;
  }

  private static JsonNode step(JsonNode from, String step) {
    if (!from.isArray()) {
      return from.path(step);
    }
    if (step.equals(":-1")) {
      ArrayNode most = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < from.size() - 1; i++) {
        most.add(from.get(i));
      }
      return most;
    }
    int index = index(step);
    return from.path(index < 0 && index != Integer.MIN_VALUE ? from.size() + index : index);
  }

  private static int index(String step) {
    return step.matches("-?\\d{1,8}") ? Integer.parseInt(step) : Integer.MIN_VALUE;
  }

  /// JSON that stands in text; other text stays as it is.
  public static JsonNode parsed(JsonNode node) {
    return node.isTextual() ? RowParser.value(node.textValue()).orElse(node) : node;
  }
}
