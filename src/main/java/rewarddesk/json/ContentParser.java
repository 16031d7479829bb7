package rewarddesk.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Content;
import rewarddesk.model.Message;

/// Reads [Content] from the bytes of its JSON without a tree in between: a project is read item by
/// item, and most of that time goes here.
public final class ContentParser {
  private ContentParser() {}

  /// The same as [ContentJson#read] of the parsed bytes.
  ///
  /// @param json in UTF-8, as [ContentJson#write] gives it
  /// @throws IOException when it is not JSON
  /// @throws IllegalArgumentException when it is neither a string nor a list of messages
  public static Content parse(byte[] json) throws IOException {
    if (isPlain(json)) {
      return new Content.Text(new String(json, 1, json.length - 2, StandardCharsets.UTF_8));
    }
    try (JsonParser parser = ContentJson.MAPPER.getFactory().createParser(json)) {
      Optional<Content> content = content(parser);
      return content.isPresent() && parser.nextToken() == null
          ? content.get()
          : ContentJson.read(ContentJson.MAPPER.readTree(json));
    }
  }

  /// Whether it is one string in which nothing stands for something else.
  private static boolean isPlain(byte[] json) {
    if (json.length < 2 || json[0] != '"' || json[json.length - 1] != '"') {
      return false;
    }
    for (int i = 1; i < json.length - 1; i++) {
      if (json[i] == '\\' || json[i] == '"') {
        return false;
      }
    }
    return true;
  }

  /// Empty when it is not laid out as this program writes it.
  private static Optional<Content> content(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.VALUE_STRING) {
      return Optional.of(new Content.Text(parser.getText()));
    }
    if (first != JsonToken.START_ARRAY) {
      return Optional.empty();
    }
    List<Message> messages = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      Optional<Message> message = message(parser);
      if (message.isEmpty()) {
        return Optional.empty();
      }
      messages.add(message.get());
    }
    return parser.currentToken() == JsonToken.END_ARRAY && !messages.isEmpty()
        ? Optional.of(new Content.Messages(messages))
        : Optional.empty();
  }

  private static Optional<Message> message(JsonParser parser) throws IOException {
    String role = parser.nextFieldName();
    String roleWord = "role".equals(role) ? parser.nextTextValue() : null;
    String field = roleWord == null ? null : parser.nextFieldName();
    String content = "content".equals(field) ? parser.nextTextValue() : null;
    if (roleWord == null || content == null || parser.nextToken() != JsonToken.END_OBJECT) {
      return Optional.empty();
    }
    return ContentJson.role(roleWord).map(known -> new Message(known, content));
  }
}
