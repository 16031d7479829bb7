package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.dropped;
import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// LLaMA-Factory preference data in its `alpaca` layout.
///
/// What the loader does (`data/converter.py`): `chosen` and `rejected` are text; with any other
/// type the row is taken for one without a preference and dropped as invalid. Earlier turns stand
/// in `history` as pairs of text, the system's text in `system`; where no row has any, the column
/// is empty in all of them, because a column that comes and goes has no type.
final class LlamaFactoryAlpacaTarget implements Target {
  private static final List<Rule> RULES =
      List.of(
          fails(Fault.COLUMN_MISSING, "instruction", row -> !row.has("instruction")),
          fails(Fault.COLUMN_MISSING, "chosen", row -> !row.has("chosen")),
          fails(Fault.COLUMN_MISSING, "rejected", row -> !row.has("rejected")),
          dropped(Fault.NOT_TEXT, "chosen", Shapes.notText("chosen")),
          dropped(Fault.NOT_TEXT, "rejected", Shapes.notText("rejected")),
          fails(Fault.NOT_TEXT, "instruction", Shapes.notText("instruction")),
          fails(Fault.NOT_A_LIST, "history", LlamaFactoryAlpacaTarget::hasBrokenHistory),
          dropped(Fault.EMPTY, "instruction", LlamaFactoryAlpacaTarget::asksNothing),
          misread(Fault.EMPTY, "chosen", Shapes.blank("chosen")),
          misread(Fault.EMPTY, "rejected", Shapes.blank("rejected")),
          misread(Fault.SAME_RESPONSES, "", Shapes.same("chosen", "rejected")));

  private static boolean hasBrokenHistory(ObjectNode row) {
    if (!Shapes.isPresent(row, "history")) {
      return false;
    }
    for (var turn : row.path("history")) {
      if (turn.size() != 2) {
        return true;
      }
    }
    return !row.path("history").isArray();
  }

  private static boolean asksNothing(ObjectNode row) {
    return Shapes.isBlank(row.path("instruction")) && row.path("input").asText("").isBlank();
  }

  @Override
  public String name() {
    return "llama-factory-alpaca";
  }

  @Override
  public String reader() {
    return "LLaMA-Factory: DPO, ORPO, SimPO, RM (alpaca)";
  }

  @Override
  public String fileStem() {
    return "preference-alpaca";
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
    return Set.of(Limit.ONE_REPLY, Limit.NO_EMPTY_SYSTEM);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    ColumnType history = new ColumnType.ListOf(new ColumnType.ListOf(ColumnType.TEXT));
    List<Column> columns =
        new ArrayList<>(Column.texts("instruction", "input", "chosen", "rejected", "system"));
    columns.add(new Column("history", history));
    return columns;
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    if (dialogue.system().filter(String::isEmpty).isPresent()) {
      return new Laid.Refused(Fault.EMPTY_SYSTEM);
    }
    List<Message> talk = dialogue.talk();
    if (!isTalk(talk)) {
      return new Laid.Refused(Fault.NOT_ALTERNATING);
    }
    ObjectNode row =
        Json.object()
            .put("instruction", talk.getLast().content())
            .put("input", "")
            .put("chosen", dialogue.chosenReply().content())
            .put("rejected", dialogue.rejectedReply().content())
            .put("system", dialogue.system().orElse(""));
    history(row.putArray("history"), talk);
    return Laid.row(row);
  }

  /// User and assistant in turn, with the user first and last.
  private static boolean isTalk(List<Message> talk) {
    for (int i = 0; i < talk.size(); i++) {
      if (talk.get(i).role() != (i % 2 == 0 ? Role.USER : Role.ASSISTANT)) {
        return false;
      }
    }
    return talk.size() % 2 == 1;
  }

  private static void history(ArrayNode history, List<Message> talk) {
    for (int i = 0; i + 1 < talk.size(); i += 2) {
      history.addArray().add(talk.get(i).content()).add(talk.get(i + 1).content());
    }
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
            files,
            "alpaca",
            true,
            "prompt:instruction",
            "query:input",
            "chosen",
            "rejected",
            "system",
            "history"));
  }
}
