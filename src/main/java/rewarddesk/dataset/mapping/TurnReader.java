package rewarddesk.dataset.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;

/// Reads text and conversations in the shapes people write them: messages with `role` and
/// `content`, `from` and `value`, content as text, as a list of text parts or as an object with one
/// text, a single message instead of a list, and transcripts of `Human:` and `Assistant:`.
final class TurnReader {
  private static final Pattern TURN = Pattern.compile("(?:^\\s*|\\n\\n)(Human|Assistant):");
  private static final List<String> ROLE_KEYS = List.of("role", "from", "author");
  private static final List<String> TEXT_KEYS = List.of("content", "value", "text", "answer");

  private TurnReader() {}

  /// @param field name for complaints
  static Content read(String field, JsonNode node) throws RowRefusedException {
    if (node.isTextual()) {
      return Content.text(node.textValue());
    }
    if (isMessage(node)) {
      return new Content.Messages(List.of(message(field, node)));
    }
    if (!node.isArray() || node.isEmpty()) {
      throw RowFields.wrong(field, node, "text or a list of messages belongs");
    }
    List<Message> messages = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      messages.add(message(field, element));
    }
    return new Content.Messages(messages);
  }

  private static boolean isMessage(JsonNode node) {
    return node.isObject() && ROLE_KEYS.stream().anyMatch(node::has);
  }

  private static Message message(String field, JsonNode node) throws RowRefusedException {
    if (!isMessage(node)) {
      throw RowFields.wrong(field, node, "a message with \"role\" and \"content\" belongs");
    }
    if (!node.path("tool_calls").isEmpty()) {
      throw new RowRefusedException(
          "in \"" + field + "\" a message calls tools, which this version does not read");
    }
    return new Message(role(field, node), text(field, first(node, TEXT_KEYS)));
  }

  private static JsonNode first(JsonNode node, List<String> keys) {
    return node.path(keys.stream().filter(node::has).findFirst().orElse(keys.getFirst()));
  }

  private static String text(String field, JsonNode node) throws RowRefusedException {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isObject() && first(node, TEXT_KEYS).isTextual()) {
      return first(node, TEXT_KEYS).textValue();
    }
    if (!node.isArray()) {
      throw RowFields.wrong(field + ".content", node, "text belongs");
    }
    StringBuilder all = new StringBuilder();
    for (JsonNode part : node) {
      String type = part.path("type").asText("text");
      if (!type.equals("text")) {
        throw new RowRefusedException(
            "in \"" + field + "\" a message holds a part of the type \"" + type + "\"");
      }
      all.append(part.isTextual() ? part.textValue() : text(field, first(part, TEXT_KEYS)));
    }
    return all.toString();
  }

  private static Role role(String field, JsonNode node) throws RowRefusedException {
    String name = first(node, ROLE_KEYS).asText("");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "system" -> Role.SYSTEM;
      case "user", "human", "prompter" -> Role.USER;
      case "assistant", "gpt", "bot", "model", "chatbot" -> Role.ASSISTANT;
      default ->
          throw new RowRefusedException(
              "in \""
                  + field
                  + "\" a message has the role \""
                  + name
                  + "\" instead of system, user or assistant");
    };
  }

  /// The turns of a transcript; empty when the text is none. White space around turns is dropped,
  /// and an announced turn without text at the end as well.
  static Optional<Content.Messages> transcript(String text) {
    Matcher marks = TURN.matcher(text);
    List<Message> turns = new ArrayList<>();
    int start = 0;
    Optional<Role> speaker = Optional.empty();
    while (marks.find()) {
      add(turns, speaker, text.substring(start, marks.start()));
      speaker = Optional.of(marks.group(1).equals("Human") ? Role.USER : Role.ASSISTANT);
      start = marks.end();
    }
    add(turns, speaker, text.substring(start));
    return turns.isEmpty() ? Optional.empty() : Optional.of(new Content.Messages(turns));
  }

  private static void add(List<Message> turns, Optional<Role> speaker, String text) {
    if (speaker.isPresent() && !text.isBlank()) {
      turns.add(new Message(speaker.get(), text.strip()));
    }
  }
}
