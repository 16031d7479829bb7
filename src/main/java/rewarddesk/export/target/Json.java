package rewarddesk.export.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import rewarddesk.json.ContentJson;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// The pieces that rows are made of.
final class Json {
  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode messages(List<Message> messages) {
    return ContentJson.writeMessages(messages);
  }

  static ObjectNode message(Message message) {
    return object().put("role", word(message.role())).put("content", message.content());
  }

  /// Text as text, or as one turn where rows are conversations.
  static JsonNode content(Content content, Role roleOfText, boolean conversations) {
    return conversations ? messages(content.turns(roleOfText)) : ContentJson.write(content);
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /// `prompt`, `chosen`, `rejected` as they were imported.
  static ObjectNode pair(Example example, boolean conversations) {
    ObjectNode row = object();
    row.set("prompt", content(example.comparison().prompt(), Role.USER, conversations));
    row.set("chosen", content(example.chosen().content(), Role.ASSISTANT, conversations));
    row.set("rejected", content(example.rejected().content(), Role.ASSISTANT, conversations));
    return row;
  }
}
