package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Slot;

/// HelpSteer3 preference data: both responses and `overall_preference` from −3 to 3.
///
/// **Negative means that response 1 is better.** Stored side A is response 1. The number is the
/// strength (1 slightly, 2 clearly, 3 much better), 2 where nobody said one, and 0 for a tie.
/// NeMo-RL's loader makes the same text of chosen and rejected where it is 0.
final class HelpSteer3Target implements Target {
  private static final int UNSAID = 2;

  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.messages("context"),
          PairRules.texts("response1", "response2"),
          List.of(
              fails(
                  Fault.NOT_A_NUMBER,
                  "overall_preference",
                  row -> !row.path("overall_preference").isIntegralNumber()),
              fails(
                  Fault.OUT_OF_RANGE,
                  "overall_preference",
                  row -> Math.abs(row.path("overall_preference").asLong()) > 3),
              misread(
                  Fault.NOT_THE_USER,
                  "context",
                  row -> !Shapes.endsWith(row.path("context"), "user"))),
          PairRules.worthwhile("context", "response1", "response2"));

  @Override
  public String name() {
    return "helpsteer3";
  }

  @Override
  public String reader() {
    return "HelpSteer3: NeMo, reward models with strengths";
  }

  @Override
  public String fileStem() {
    return "helpsteer3";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_REPLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        Column.text("domain"),
        Column.text("language"),
        Column.messages("context"),
        Column.text("response1"),
        Column.text("response2"),
        new Column("overall_preference", ColumnType.WHOLE));
  }

  @Override
  public boolean keeps(Label label) {
    return !(label instanceof Label.NeitherGood);
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    if (!PlainTexts.isOne(example.comparison().responseA().content())
        || !PlainTexts.isOne(example.comparison().responseB().content())) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    ObjectNode row =
        Json.object()
            .put("domain", example.comparison().subset().orElse(""))
            .put("language", example.comparison().language().orElse(""));
    row.<JsonNode>set("context", Json.messages(example.promptTurns()));
    return Laid.row(
        row.put("response1", example.comparison().responseA().plain())
            .put("response2", example.comparison().responseB().plain())
            .put("overall_preference", (long) preference(example)));
  }

  private static int preference(Example example) {
    return switch (example.label()) {
      case Label.Preferred(Slot chosen) ->
          chosen == Slot.A ? -example.steps(UNSAID) : example.steps(UNSAID);
      case Label.Tied() -> 0;
      case Label.NeitherGood() -> 0;
    };
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.loading(files);
  }
}
