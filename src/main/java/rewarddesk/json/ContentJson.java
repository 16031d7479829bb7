package rewarddesk.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// [Content] as JSON: text as a string, a conversation as a list of `{"role","content"}`.
public final class ContentJson {
  /// Strict, without any typed deserialisation: data never names a class.
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ContentJson() {}

  public static JsonNode write(Content content) {
    return switch (content) {
      case Content.Text(String text) -> JsonNodeFactory.instance.textNode(text);
      case Content.Messages(List<Message> messages) -> writeMessages(messages);
    };
  }

  public static ArrayNode writeMessages(List<Message> messages) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(messages.size());
    for (Message message : messages) {
      array
          .addObject()
          .put("role", message.role().name().toLowerCase(Locale.ROOT))
          .put("content", message.content());
    }
    return array;
  }

  /// @throws IllegalArgumentException with a plain sentence when the node is neither a string nor a
  ///   list of messages
  public static Content read(JsonNode node) {
    if (node.isTextual()) {
      return new Content.Text(node.textValue());
    }
    if (!node.isArray() || node.isEmpty()) {
      throw new IllegalArgumentException("expected text or a list of messages");
    }
    List<Message> messages = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      messages.add(readMessage(element));
    }
    return new Content.Messages(messages);
  }

  /// @throws IllegalArgumentException with a plain sentence when it is not a message
  public static Message readMessage(JsonNode node) {
    JsonNode content = node.path("content");
    if (!content.isTextual()) {
      throw new IllegalArgumentException("a message has no text in \"content\"");
    }
    return new Message(readRole(node.path("role").asText("")), content.textValue());
  }

  private static Role readRole(String role) {
    return role(role)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a message has the role \""
                        + role
                        + "\" instead of system, user or assistant"));
  }

  static Optional<Role> role(String word) {
    return switch (word) {
      case "system" -> Optional.of(Role.SYSTEM);
      case "user" -> Optional.of(Role.USER);
      case "assistant" -> Optional.of(Role.ASSISTANT);
      default -> Optional.empty();
    };
  }
}
