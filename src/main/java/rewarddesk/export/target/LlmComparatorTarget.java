package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Slot;

/// LLM Comparator: one JSON file for its viewer.
///
/// **A positive score means that A is better**, from −1.5 to 1.5 in steps of 0.5: slightly,
/// clearly, much; clearly where nobody said. A tie has 0. It is a file to look at: conversations
/// are shown as one text.
final class LlmComparatorTarget implements Target {
  private static final int UNSAID = 2;
  private static final double STEP = 0.5;

  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.texts("input_text", "output_text_a", "output_text_b"),
          List.of(
              fails(Fault.NOT_A_LIST, "tags", row -> !row.path("tags").isArray()),
              fails(Fault.NOT_A_NUMBER, "score", row -> !row.path("score").isNumber()),
              fails(
                  Fault.OUT_OF_RANGE,
                  "score",
                  row -> Math.abs(row.path("score").asDouble()) > 1.5)));

  @Override
  public String name() {
    return "llm-comparator";
  }

  @Override
  public String reader() {
    return "LLM Comparator: looking at differences";
  }

  @Override
  public String fileStem() {
    return "llm-comparator";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSON);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.ONE_JSON;
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_TEXT);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        Column.text("input_text"),
        new Column("tags", new ColumnType.ListOf(ColumnType.TEXT)),
        Column.text("output_text_a"),
        Column.text("output_text_b"),
        new Column("score", ColumnType.DECIMAL),
        new Column("individual_rater_scores", new ColumnType.ListOf(ColumnType.TEXT)),
        new Column("custom_fields", new ColumnType.Struct(List.of())));
  }

  @Override
  public boolean keeps(Label label) {
    return !(label instanceof Label.NeitherGood);
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.object().put("input_text", example.comparison().prompt().plain());
    var tags = row.putArray("tags");
    example.comparison().subset().ifPresent(tags::add);
    row.put("output_text_a", example.comparison().responseA().plain())
        .put("output_text_b", example.comparison().responseB().plain())
        .put("score", score(example));
    row.putArray("individual_rater_scores");
    row.putObject("custom_fields");
    return Laid.row(row);
  }

  private static double score(Example example) {
    return switch (example.label()) {
      case Label.Preferred(Slot chosen) ->
          (chosen == Slot.A ? STEP : -STEP) * example.steps(UNSAID);
      case Label.Tied() -> 0;
      case Label.NeitherGood() -> 0;
    };
  }

  @Override
  public Frame frame() {
    return new Frame(
        "{\"metadata\":{\"source_path\":\"RewardDesk\",\"custom_fields_schema\":[]},"
            + "\"models\":[{\"name\":\"A\"},{\"name\":\"B\"}],\"examples\":[",
        "]}");
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.shell(
        "# Open %s in LLM Comparator (\"Load Data\").\n".formatted(DataFiles.quote(files.first())));
  }
}
