package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Message;

/// TRL preference data with an implicit prompt: whole dialogs in `chosen` and `rejected`.
///
/// TRL takes the longest common beginning as the prompt. In plain text that eats words of answers
/// that start alike, so rows are always lists of messages, where only whole turns are compared, and
/// both sides have the same turns before their last one.
final class TrlImplicitTarget implements Target {
  private static final List<Rule> RULES = PairRules.dialogs("chosen", "rejected");

  @Override
  public String name() {
    return "trl-implicit";
  }

  @Override
  public String reader() {
    return "TRL: RewardTrainer, DPOTrainer (implicit prompt)";
  }

  @Override
  public String fileStem() {
    return "preference-implicit";
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
    return Column.content(true, "chosen", "rejected");
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.CONTEXT_DIFFERS);
    }
    ObjectNode row = Json.object();
    row.set("chosen", side(dialogue, dialogue.chosen()));
    row.set("rejected", side(dialogue, dialogue.rejected()));
    return Laid.row(row);
  }

  static JsonNode side(Dialogue dialogue, List<Message> turns) {
    return Json.messages(Dialogue.join(dialogue.context(), turns));
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.training("trl", "Reward", files);
  }
}
