package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.dropped;
import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// ms-swift preference data: the conversation with the chosen reply in `messages`, the other reply
/// in `rejected_response`.
///
/// What the loader does (`swift/.../preprocessor/core.py`): it refuses a row whose rejected
/// response is missing or equals the chosen one, whose messages are none, or whose roles it does
/// not know. Unless `--strict true` is given, refused rows are deleted with a message in the log.
final class MsSwiftTarget implements Target {
  private static final List<Rule> RULES =
      List.of(
          dropped(Fault.NOT_MESSAGES, "messages", row -> !Shapes.isMessages(row.path("messages"))),
          dropped(
              Fault.NOT_THE_ASSISTANT,
              "messages",
              row -> !Shapes.endsWith(row.path("messages"), "assistant")),
          dropped(Fault.COLUMN_MISSING, "rejected_response", Shapes.missing("rejected_response")),
          dropped(
              Fault.SAME_RESPONSES, "", row -> reply(row).equals(row.path("rejected_response"))),
          misread(Fault.EMPTY, "messages", row -> Shapes.isBlank(reply(row))),
          misread(Fault.EMPTY, "rejected_response", Shapes.blank("rejected_response")));

  private static JsonNode reply(ObjectNode row) {
    return Shapes.last(row.path("messages")).path("content");
  }

  @Override
  public String name() {
    return "ms-swift";
  }

  @Override
  public String reader() {
    return "ms-swift: DPO, ORPO, CPO, SimPO, RM";
  }

  @Override
  public String fileStem() {
    return "preference-swift";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_REPLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return List.of(Column.messages("messages"), Column.text("rejected_response"));
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.SEVERAL_TURNS);
    }
    ObjectNode row = Json.object();
    row.set("messages", Json.messages(Dialogue.join(dialogue.context(), dialogue.chosen())));
    row.put("rejected_response", dialogue.rejectedReply().content());
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return MsSwift.training(files, "dpo");
  }
}
