package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.dropped;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Slot;

/// ms-swift KTO data: a conversation that ends with the response, and `label`, true or false. The
/// two rows of a prompt do not stand next to each other.
final class MsSwiftKtoTarget implements Target {
  private static final List<Rule> RULES =
      List.of(
          dropped(Fault.NOT_MESSAGES, "messages", row -> !Shapes.isMessages(row.path("messages"))),
          dropped(
              Fault.NOT_THE_ASSISTANT,
              "messages",
              row -> !Shapes.endsWith(row.path("messages"), "assistant")),
          dropped(Fault.NOT_TRUE_OR_FALSE, "label", Shapes.notFlag("label")),
          misread(Fault.EMPTY, "messages", Shapes.blank("messages")));

  @Override
  public String name() {
    return "ms-swift-kto";
  }

  @Override
  public String reader() {
    return "ms-swift: KTO";
  }

  @Override
  public String fileStem() {
    return "kto-swift";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_RESPONSE_A_ROW);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(Column.messages("messages"), new Column("label", ColumnType.FLAG));
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
    ObjectNode row = Json.object();
    row.set("messages", Json.messages(Dialogue.join(example.promptTurns(), example.turns(slot))));
    return row.put("label", good);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return MsSwift.training(files, "kto");
  }
}
