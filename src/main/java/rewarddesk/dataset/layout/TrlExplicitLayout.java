package rewarddesk.dataset.layout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.file.Shape;
import rewarddesk.dataset.row.Layout;
import rewarddesk.dataset.row.MappedRow;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.dataset.row.SharedPrompt;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// TRL preference data with an explicit prompt: `prompt`, `chosen`, `rejected`, each text or a list
/// of messages; perhaps `system`, `chosen_model` and `rejected_model`.
///
/// Text is taken exactly as it is, a leading space included: TRL joins prompt and completion
/// without one. Some public sets repeat the prompt's turns in both conversations (UltraFeedback);
/// there the shared turns are the prompt, as without a prompt column.
final class TrlExplicitLayout implements Layout {
  private static final String PROMPT = "prompt";

  @Override
  public String name() {
    return "trl-explicit";
  }

  @Override
  public String columns() {
    return "prompt, chosen, rejected";
  }

  @Override
  public boolean matches(ObjectNode row) {
    return Shape.mayBeContent(row.path(PROMPT))
        && Shape.mayBeContent(row.path("chosen"))
        && Shape.mayBeContent(row.path("rejected"));
  }

  @Override
  public MappedRow map(RowFields row) throws RowRefusedException {
    Content prompt = row.prompt(PROMPT);
    Content chosen = row.response("chosen");
    Content rejected = row.response("rejected");
    SharedPrompt.Split split = new SharedPrompt.Split(prompt, chosen, rejected);
    if (startsWithOtherTurn(chosen) || startsWithOtherTurn(rejected)) {
      split = splitRepeated(prompt, chosen, rejected);
    }
    split = split.withSystem(row.system());
    return MappedRow.labelled(
        row.id(),
        split.prompt(),
        row.withModel(split.chosen(), "chosen_model"),
        row.withModel(split.rejected(), "rejected_model"),
        row.extras());
  }

  private static boolean startsWithOtherTurn(Content response) {
    return response instanceof Content.Messages(List<Message> messages)
        && messages.getFirst().role() != Role.ASSISTANT;
  }

  private static SharedPrompt.Split splitRepeated(Content prompt, Content chosen, Content rejected)
      throws RowRefusedException {
    SharedPrompt.Split split = SharedPrompt.split(chosen, rejected);
    List<Message> shared = split.prompt().turns(Role.USER);
    List<Message> given = prompt.turns(Role.USER);
    boolean same =
        shared.equals(given) || shared.getLast().content().equals(given.getLast().content());
    if (!same) {
      throw new RowRefusedException(
          "\"chosen\" and \"rejected\" start with turns that are not those of \"prompt\"");
    }
    return split;
  }
}
