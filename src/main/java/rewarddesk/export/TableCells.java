package rewarddesk.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rewarddesk.export.target.Column;
import rewarddesk.export.target.ColumnType;
import rewarddesk.export.target.Target;

/// Cells of a table as `datasets` has them after pandas has read them: an empty cell and words such
/// as `NA`, `None` and `null` are missing, and numbers, `True` and `False` are what they say in the
/// columns where the target wants them.
///
/// @param columns the target's columns, by name
record TableCells(Map<String, ColumnType> columns) {
  /// What `pandas.read_csv` takes for missing unless told otherwise (`STR_NA_VALUES`).
  private static final Set<String> MISSING =
      Set.of(
          "",
          "#N/A",
          "#N/A N/A",
          "#NA",
          "-1.#IND",
          "-1.#QNAN",
          "-NaN",
          "-nan",
          "1.#IND",
          "1.#QNAN",
          "<NA>",
          "N/A",
          "NA",
          "NULL",
          "NaN",
          "None",
          "n/a",
          "nan",
          "null");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  TableCells(Target target) {
    this(target.columns(false).stream().collect(Collectors.toMap(Column::name, Column::type)));
  }

  ObjectNode typed(ObjectNode row) {
    ObjectNode typed = JSON.objectNode();
    row.properties()
        .forEach(cell -> typed.set(cell.getKey(), typed(cell.getKey(), cell.getValue())));
    return typed;
  }

  private JsonNode typed(String column, JsonNode cell) {
    String text = cell.asText();
    if (MISSING.contains(text)) {
      return JSON.nullNode();
    }
    return switch (columns.getOrDefault(column, ColumnType.TEXT)) {
      case ColumnType.Flag() -> flag(text, cell);
      case ColumnType.Whole() -> whole(text, cell);
      case ColumnType.Decimal() -> decimal(text, cell);
      case ColumnType.Text() -> cell;
      case ColumnType.ListOf(ColumnType ignored) -> cell;
      case ColumnType.Struct(var ignored) -> cell;
    };
  }

  private static JsonNode flag(String text, JsonNode cell) {
    boolean yes = text.equalsIgnoreCase("true");
    return yes || text.equalsIgnoreCase("false") ? JSON.booleanNode(yes) : cell;
  }

  private static JsonNode whole(String text, JsonNode cell) {
    return text.matches("[+-]?\\d{1,18}") ? JSON.numberNode(Long.parseLong(text)) : cell;
  }

  private static JsonNode decimal(String text, JsonNode cell) {
    return text.matches("[+-]?\\d{1,15}(\\.\\d{0,15})?")
        ? JSON.numberNode(Double.parseDouble(text))
        : cell;
  }
}
