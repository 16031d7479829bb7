package rewarddesk.export.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// OpenRLHF data for reward models and DPO: whole dialogs in `chosen` and `rejected`.
///
/// What the loader does (`openrlhf/datasets/reward_dataset.py`): with `apply_chat_template` it
/// renders `chosen` without its last turn as the prompt and cuts as many characters from both
/// sides. The turns before the last one must therefore be the same on both sides.
final class OpenRlhfTarget implements Target {
  private static final List<Rule> RULES = PairRules.dialogs("chosen", "rejected");

  @Override
  public String name() {
    return "openrlhf";
  }

  @Override
  public String reader() {
    return "OpenRLHF: reward model, DPO";
  }

  @Override
  public String fileStem() {
    return "preference-openrlhf";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSONL, FileFormat.PARQUET);
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
    return Column.content(true, "chosen", "rejected");
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.CONTEXT_DIFFERS);
    }
    ObjectNode row = Json.object();
    row.set("chosen", TrlImplicitTarget.side(dialogue, dialogue.chosen()));
    row.set("rejected", TrlImplicitTarget.side(dialogue, dialogue.rejected()));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.shell(
        """
        deepspeed --module openrlhf.cli.train_rm \\
          --pretrain %s \\
          --data.dataset %s \\
          --data.chosen_key chosen \\
          --data.rejected_key rejected \\
          --data.apply_chat_template \\
          --save_path out
        """
            .formatted(Python.MODEL, DataFiles.shell(files.first())));
  }
}
