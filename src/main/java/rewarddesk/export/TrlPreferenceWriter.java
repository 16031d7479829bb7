package rewarddesk.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Content;
import rewarddesk.model.PreferencePair;
import rewarddesk.model.Role;

/// TRL preference data with an explicit prompt, as `DPOTrainer`, `CPOTrainer`, `ORPOTrainer` and
/// `RewardTrainer` read it.
///
/// What the loader asks for (TRL `docs/source/dataset_formats.md`), and how it is met:
/// - Columns `prompt`, `chosen`, `rejected` and no others: what else is known goes to the
///   provenance file.
/// - Either text in all three (standard) or lists of `{"role","content"}` in all three
///   (conversational). `datasets` gives a column one type, so a file never mixes both: as soon as
///   one exported item has a conversation anywhere, every row is written as conversations, a plain
///   prompt as one user turn and a plain response as one assistant turn.
/// - The prompt stands in its own column. Without it TRL takes the longest common beginning, and
///   answers that start alike lose words to the prompt.
/// - A system turn is part of `prompt`, not a column.
/// - Standard text is joined by the loader without a space: responses are written exactly as they
///   were imported, a leading space included.
/// - Chosen and rejected differ and are not empty; there is no tie. Such items are left out before
///   they come here.
/// - UTF-8 without byte order mark, one object a line, lines end in `\n`.
final class TrlPreferenceWriter implements PairWriter {
  @Override
  public String target() {
    return "trl";
  }

  @Override
  public String fileStem() {
    return "preference";
  }

  @Override
  public boolean needsConversations(PreferencePair pair) {
    return isConversation(pair.prompt())
        || isConversation(pair.chosen().content())
        || isConversation(pair.rejected().content());
  }

  @Override
  public ObjectNode row(PreferencePair pair, boolean conversations) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.set("prompt", json(pair.prompt(), Role.USER, conversations));
    row.set("chosen", json(pair.chosen().content(), Role.ASSISTANT, conversations));
    row.set("rejected", json(pair.rejected().content(), Role.ASSISTANT, conversations));
    return row;
  }

  private static JsonNode json(Content content, Role roleOfText, boolean conversations) {
    return conversations
        ? ContentJson.writeMessages(content.turns(roleOfText))
        : ContentJson.write(content);
  }

  private static boolean isConversation(Content content) {
    return content instanceof Content.Messages;
  }
}
