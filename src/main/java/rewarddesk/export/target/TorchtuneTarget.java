package rewarddesk.export.target;

import static rewarddesk.export.target.Rule.fails;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// torchtune preference data: whole dialogs in `chosen_conversations` and `rejected_conversations`.
///
/// Its message check (`validate_messages`) stops at a system turn after the first, at two turns of
/// the same role in a row, and at conversations of fewer than two turns.
final class TorchtuneTarget implements Target {
  private static final String CHOSEN = "chosen_conversations";
  private static final String REJECTED = "rejected_conversations";

  private static final List<Rule> RULES =
      PairRules.all(
          PairRules.dialogs(CHOSEN, REJECTED),
          List.of(
              fails(Fault.SYSTEM_NOT_FIRST, "", row -> hasLateSystem(row.path(CHOSEN))),
              fails(
                  Fault.NOT_ALTERNATING,
                  "",
                  row ->
                      !Shapes.alternates(row.path(CHOSEN), "role", "user", "assistant")
                          || !Shapes.alternates(row.path(REJECTED), "role", "user", "assistant"))));

  private static boolean hasLateSystem(JsonNode messages) {
    for (int i = 1; i < messages.size(); i++) {
      if (Shapes.role(messages.path(i)).equals("system")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String name() {
    return "torchtune";
  }

  @Override
  public String reader() {
    return "torchtune: DPO";
  }

  @Override
  public String fileStem() {
    return "preference-torchtune";
  }

  @Override
  public List<FileFormat> formats() {
    return List.of(FileFormat.JSON, FileFormat.JSONL);
  }

  @Override
  public Set<Limit> limits() {
    return Set.of(Limit.ONE_REPLY);
  }

  @Override
  public List<Column> columns(boolean conversations) {
    return Column.content(true, CHOSEN, REJECTED);
  }

  @Override
  public Laid lay(Example example, boolean conversations) {
    Dialogue dialogue = Dialogue.of(example);
    if (!dialogue.singleReplies()) {
      return new Laid.Refused(Fault.CONTEXT_DIFFERS);
    }
    ObjectNode row = Json.object();
    row.set(CHOSEN, TrlImplicitTarget.side(dialogue, dialogue.chosen()));
    row.set(REJECTED, TrlImplicitTarget.side(dialogue, dialogue.rejected()));
    return Laid.row(row);
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Snippet snippet(DataFiles files) {
    return Snippet.yaml(
        """
        # In the configuration of: tune run lora_dpo_single_device --config this.yaml
        dataset:
          _component_: torchtune.datasets.preference_dataset
          source: %s
          data_files: %s
          split: train
        """
            .formatted(files.loader(), DataFiles.list(files.of(Split.TRAIN))));
  }
}
