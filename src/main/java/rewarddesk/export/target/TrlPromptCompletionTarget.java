package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.misread;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import rewarddesk.model.Role;

/// TRL prompt-completion data of the chosen responses: `SFTTrainer`, `GKDTrainer`.
final class TrlPromptCompletionTarget implements Target {
  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.content("prompt", "completion"),
          List.of(
              misread(Fault.EMPTY, "prompt", Shapes.blank("prompt")),
              misread(Fault.EMPTY, "completion", Shapes.blank("completion"))),
          PairRules.answers("completion"),
          PairRules.onePrompt("prompt", "completion"));

  @Override
  public String name() {
    return "trl-sft";
  }

  @Override
  public String reader() {
    return "TRL: SFTTrainer (prompt and chosen)";
  }

  @Override
  public String fileStem() {
    return "chosen";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.NO_REJECTED);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return Column.content(conversations, "prompt", "completion");
  }

  @Override
  public boolean needsConversations(Example example) {
    return example.hasConversation();
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    ObjectNode row = Json.object();
    row.set("prompt", Json.content(example.comparison().prompt(), Role.USER, conversations));
    row.set("completion", Json.content(example.chosen().content(), Role.ASSISTANT, conversations));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Python.training("trl", "SFT", files);
  }
}
