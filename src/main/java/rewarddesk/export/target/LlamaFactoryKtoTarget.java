package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.dropped;
import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rewarddesk.model.Message;
import rewarddesk.model.Slot;

/// LLaMA-Factory KTO data in its `sharegpt` layout.
///
/// What the loader does (`data/converter.py`, `data/processor/feedback.py`):
/// - The turns alternate strictly, human first, and end with the model: an even number. Anything
///   else is dropped.
/// - `kto_tag` is true or false; with another type the row is dropped. The entry has no `ranking`.
/// - Good or bad is told by which response slot is not empty, so an empty response turns the label
///   round.
/// - The KL term pairs each row with the one before it: the two rows of a prompt do not stand next
///   to each other.
final class LlamaFactoryKtoTarget implements Target {
  private static final List<Rule> RULES =
      List.of(
          fails(Fault.COLUMN_MISSING, "conversations", row -> !row.has("conversations")),
          fails(Fault.COLUMN_MISSING, "kto_tag", row -> !row.has("kto_tag")),
          dropped(
              Fault.NOT_MESSAGES,
              "conversations",
              row -> !ShareGpt.isTurns(row.path("conversations"))),
          dropped(Fault.NOT_TRUE_OR_FALSE, "kto_tag", Shapes.notFlag("kto_tag")),
          dropped(Fault.NOT_ALTERNATING, "", row -> !ShareGpt.alternates(row)),
          dropped(
              Fault.NOT_THE_ASSISTANT,
              "conversations",
              row -> !ShareGpt.endsWith(row.path("conversations"), "gpt")),
          misread(
              Fault.EMPTY,
              "conversations",
              row -> ShareGpt.isBlank(Shapes.last(row.path("conversations")))));

  @Override
  public String name() {
    return "llama-factory-kto";
  }

  @Override
  public String reader() {
    return "LLaMA-Factory: KTO";
  }

  @Override
  public String fileStem() {
    return "kto-sharegpt";
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
    return Set.of(Limit.ONE_RESPONSE_A_ROW);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        new Column("conversations", new ColumnType.ListOf(ShareGpt.TURN)),
        new Column("kto_tag", ColumnType.FLAG));
  }

  @Override
  public boolean keeps(Label label) {
    return Completions.keeps(label);
  }

  @Override
  public boolean keeps(Example example) {
    return Completions.keeps(example);
  }

  @Override
  public boolean spreads() {
    return true;
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    return Completions.both(example, (slot, good) -> row(example, slot, good));
  }

  private static ObjectNode row(Example example, Slot slot, boolean good) {
    List<Message> turns = Dialogue.join(example.promptTurns(), example.turns(slot));
    ObjectNode row = Json.object();
    row.set("conversations", ShareGpt.turns(turns));
    return row.put("kto_tag", good);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return LlamaFactory.training(files, "kto");
  }

  @Override
  public Optional<ObjectNode> datasetEntry(DataFiles files) {
    return Optional.of(
        LlamaFactory.entry(files, "sharegpt", false, "messages:conversations", "kto_tag"));
  }
}
