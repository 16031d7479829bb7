package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.SharedPrompt;

/// TRL preference data without a prompt column: `chosen` and `rejected` hold the prompt and the
/// response together, as text or as a list of messages; perhaps there is a `system` column. How the
/// prompt is found: [SharedPrompt].
final class TrlImplicitLayout implements Layout {
  private final HhRlhfLayout transcripts = new HhRlhfLayout();

  @Override
  public String name() {
    return "trl-implicit";
  }

  @Override
  public String columns() {
    return "chosen, rejected";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return !row.has("prompt")
        && Shape.mayBeContent(row.path("chosen"))
        && Shape.mayBeContent(row.path("rejected"))
        && !transcripts.matches(row);
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    SharedPrompt.Split split =
        SharedPrompt.split(row.response("chosen"), row.response("rejected"))
            .withSystem(row.system());
    return MappedRow.labelled(
        row.id(),
        split.prompt(),
        row.withModel(split.chosen(), "chosen_model"),
        row.withModel(split.rejected(), "rejected_model"),
        row.extras());
  }
}
