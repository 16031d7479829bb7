package rewarddesk.inference.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import rewarddesk.json.ContentJson;

/// What a server says went wrong, as the end of a sentence. Stateless.
public final class ErrorText {
  private static final int SHOWN = 300;

  private ErrorText() {}

  /// The reason in an error body: `{"error": "…"}`, `{"error": {"message": "…"}}`, `{"message":
  /// "…"}`, or the body itself.
  public static String of(int status, String body) {
    if (body.isBlank() || isPage(body)) {
      return "status " + status + ", with no reason";
    }
    try {
      return shorten(reason(ContentJson.MAPPER.readTree(body), body));
    } catch (JsonProcessingException e) {
      return shorten(body);
    }
  }

  /// The reason in a JSON object that may hold an error.
  ///
  /// @param otherwise what to say when it holds none
  public static String reason(JsonNode json, String otherwise) {
    for (JsonNode place :
        new JsonNode[] {
          json.path("error").path("message"), json.path("error"), json.path("message")
        }) {
      if (place.isTextual()) {
        return place.asText();
      }
    }
    return otherwise;
  }

  /// Whether a body is a web page, as a proxy or another server sends it.
  public static boolean isPage(String body) {
    return body.stripLeading().startsWith("<");
  }

  /// One line of at most 300 characters, without a full stop.
  public static String shorten(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    String end = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return end.length() <= SHOWN ? end : end.substring(0, SHOWN) + "…";
  }
}
