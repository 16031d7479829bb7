package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.dropped;
import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// LLaMA-Factory preference data in its `sharegpt` layout.
///
/// What the loader does (`data/converter.py`, `data/processor/pairwise.py`):
/// - `chosen` and `rejected` are one turn each, `{"from","value"}`. With another type the row is
///   taken for one without a preference, and is then dropped as invalid.
/// - The turns before alternate strictly, human first, and end with the human: an odd number. A
///   system turn may stand first. Anything else is dropped with a warning.
/// - The entry in `dataset_info.json` needs `"ranking": true`, and names only columns that exist: a
///   column named `""` breaks the load.
/// - The format `openai` would add a system text of its own; `sharegpt` does not.
final class LlamaFactoryTarget implements Target {
  private static final List<Rule> RULES =
      List.of(
          fails(Fault.COLUMN_MISSING, "conversations", row -> !row.has("conversations")),
          fails(Fault.COLUMN_MISSING, "chosen", row -> !row.has("chosen")),
          fails(Fault.COLUMN_MISSING, "rejected", row -> !row.has("rejected")),
          dropped(
              Fault.NOT_MESSAGES,
              "conversations",
              row -> !ShareGpt.isTurns(row.path("conversations"))),
          dropped(Fault.NOT_A_MESSAGE, "chosen", row -> !ShareGpt.isTurn(row.path("chosen"))),
          dropped(Fault.NOT_A_MESSAGE, "rejected", row -> !ShareGpt.isTurn(row.path("rejected"))),
          dropped(Fault.NOT_ALTERNATING, "", row -> !ShareGpt.alternates(row)),
          dropped(
              Fault.NOT_THE_USER,
              "conversations",
              row -> !ShareGpt.endsWith(row.path("conversations"), "human")),
          dropped(Fault.NOT_THE_ASSISTANT, "chosen", row -> isNoAnswer(row.path("chosen"))),
          dropped(Fault.NOT_THE_ASSISTANT, "rejected", row -> isNoAnswer(row.path("rejected"))),
          misread(Fault.EMPTY, "chosen", row -> ShareGpt.isBlank(row.path("chosen"))),
          misread(Fault.EMPTY, "rejected", row -> ShareGpt.isBlank(row.path("rejected"))),
          misread(Fault.SAME_RESPONSES, "", Shapes.same("chosen", "rejected")));

  private static boolean isNoAnswer(JsonNode turn) {
    return !turn.path("from").asText("").equals("gpt");
  }

  @Override
  public String name() {
    return "llama-factory";
  }

  @Override
  public String reader() {
    return "LLaMA-Factory: DPO, ORPO, SimPO, RM (sharegpt)";
  }

  @Override
  public String fileStem() {
    return "preference-sharegpt";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSON, FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public LoaderFiles files() {
    return LoaderFiles.DATASETS_BY_ENDING;
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_REPLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        new Column("conversations", new ColumnType.ListOf(ShareGpt.TURN)),
        new Column("chosen", ShareGpt.TURN),
        new Column("rejected", ShareGpt.TURN));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    ObjectNode row = Json.object();
    row.set("conversations", ShareGpt.turns(dialogue.context()));
    row.set("chosen", ShareGpt.turn(dialogue.chosenReply()));
    row.set("rejected", ShareGpt.turn(dialogue.rejectedReply()));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return LlamaFactory.training(files, "dpo");
  }

  @Override
  public Optional<ObjectNode> datasetEntry(DataFiles files) {
    return Optional.of(
        LlamaFactory.entry(
            files, "sharegpt", true, "messages:conversations", "chosen", "rejected"));
  }
}
