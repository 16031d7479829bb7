package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;

/// TRL unpaired preference data: `KTOTrainer` and `BCOTrainer`.
///
/// Each pair gives two rows, the chosen response with `true` and the other with `false`; where both
/// are bad, two with `false`. The two rows of a prompt do not stand next to each other: KTO
/// estimates its KL term with the completion of the neighbouring row, which must answer another
/// prompt.
final class TrlUnpairedTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.content("prompt", "completion"),
          List.of(
              fails(Fault.COLUMN_MISSING, "label", Shapes.missing("label")),
              fails(Fault.NOT_TRUE_OR_FALSE, "label", Shapes.notFlag("label")),
              misread(Fault.EMPTY, "prompt", Shapes.blank("prompt")),
              misread(Fault.EMPTY, "completion", Shapes.blank("completion"))),
          PairRules.answers("completion"),
          PairRules.onePrompt("prompt", "completion"));

  @Override
  public String name() {
    return "trl-kto";
  }

  @Override
  public String reader() {
    return "TRL: KTOTrainer, BCOTrainer (unpaired)";
  }

  @Override
  public String fileStem() {
    return "unpaired";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_RESPONSE_A_ROW);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(
        Column.content(conversations, "prompt").getFirst(),
        Column.content(conversations, "completion").getFirst(),
        new Column("label", ColumnType.FLAG));
  }

  @Override
  public boolean needsConversations(Example example) {
    return example.hasConversation();
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
    return Completions.both(example, (slot, good) -> row(example, slot, good, conversations));
  }

  private static ObjectNode row(Example example, Slot slot, boolean good, boolean conversations) {
    ObjectNode row = Json.object();
    row.set("prompt", Json.content(example.comparison().prompt(), Role.USER, conversations));
    row.set(
        "completion",
        Json.content(example.comparison().response(slot).content(), Role.ASSISTANT, conversations));
    return row.put("label", good);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.training("trl", "KTO", files);
  }
}
