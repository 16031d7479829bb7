package rewarddesk.json;

import java.util.Locale;
import rewarddesk.model.Content;
import rewarddesk.model.Message;

/// Writes texts and conversations as JSON without building a tree first: what an import does a
/// million times. The result is what Jackson writes, character for character.
public final class JsonText {
  private static final String HEX = "0123456789ABCDEF";
  private static final int ROOM = 16;

  private JsonText() {}

  /// The content as [ContentJson#write] gives it, as text without white space.
  public static String of(Content content) {
    return switch (content) {
      case Content.Text(String text) -> of(text);
      case Content.Messages conversation -> of(conversation);
    };
  }

  /// A string in quotes.
  public static String of(String text) {
    StringBuilder json = new StringBuilder(text.length() + text.length() / ROOM + ROOM);
    append(json, text);
    return json.toString();
  }

  private static String of(Content.Messages conversation) {
    StringBuilder json = new StringBuilder(room(conversation));
    json.append('[');
    for (Message message : conversation.messages()) {
      json.append(json.length() == 1 ? "{\"role\":\"" : ",{\"role\":\"");
      json.append(message.role().name().toLowerCase(Locale.ROOT)).append("\",\"content\":");
      append(json, message.content());
      json.append('}');
    }
    return json.append(']').toString();
  }

  private static int room(Content.Messages conversation) {
    int room = ROOM;
    for (Message message : conversation.messages()) {
      room += message.content().length() + message.content().length() / ROOM + 3 * ROOM;
    }
    return room;
  }

  /// Runs without escapes are copied as a whole.
  private static void append(StringBuilder json, String text) {
    json.append('"');
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        json.append(text, start, i);
        escape(json, c);
        start = i + 1;
      }
    }
    json.append(text, start, text.length()).append('"');
  }

  private static void escape(StringBuilder json, char c) {
    switch (c) {
      case '"', '\\' -> json.append('\\').append(c);
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
    }
  }
}
