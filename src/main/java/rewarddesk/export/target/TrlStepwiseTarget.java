package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.json.ContentJson;

/// TRL stepwise supervision for process reward models: `PRMTrainer`.
///
/// Written for items whose imported row had the columns `completions` (the steps, text) and
/// `labels` (true or false for each); they are kept with the item as they were read. Other items
/// have no steps.
final class TrlStepwiseTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.texts("prompt"),
          List.of(
              fails(Fault.NOT_A_LIST, "completions", row -> !isListOf(row, "completions", true)),
              fails(Fault.NOT_A_LIST, "labels", row -> !isListOf(row, "labels", false)),
              fails(
                  Fault.LENGTHS_DIFFER,
                  "",
                  row -> row.path("completions").size() != row.path("labels").size()),
              misread(Fault.EMPTY, "completions", row -> row.path("completions").isEmpty())));

  @Override
  public String name() {
    return "trl-stepwise";
  }

  @Override
  public String reader() {
    return "TRL: PRMTrainer (steps)";
  }

  @Override
  public String fileStem() {
    return "stepwise";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.STEPS_ONLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        Column.text("prompt"),
        new Column("completions", new ColumnType.ListOf(ColumnType.TEXT)),
        new Column("labels", new ColumnType.ListOf(ColumnType.FLAG)));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.object();
    row.put("prompt", example.comparison().prompt().plain());
    JsonNode known = known(example.comparison().metadataJson());
    row.set("completions", known.path("completions"));
    row.set("labels", known.path("labels"));
    return isListOf(row, "completions", true) && isListOf(row, "labels", false)
        ? Laid.row(row)
        : new Laid.Refused(Fault.NO_STEPS);
  }

  private static JsonNode known(String metadataJson) {
    try {
      return ContentJson.MAPPER.readTree(metadataJson);
    } catch (JsonProcessingException e) {
      return Json.object();
    }
  }

  private static boolean isListOf(ObjectNode row, String column, boolean text) {
    JsonNode list = row.path(column);
    if (!list.isArray()) {
      return false;
    }
    for (JsonNode element : list) {
      if (text ? !element.isTextual() : !element.isBoolean()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.steps(files);
  }
}
