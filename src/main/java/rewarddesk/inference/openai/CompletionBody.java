package rewarddesk.inference.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.ErrorText;
import rewarddesk.json.ContentJson;

/// The body of a good reply. A chat comes as events, `data: {…}` a line, up to `data: [DONE]`;
/// servers that hand it over in one piece are put up with.
///
/// @param whole the reply as if it had come in one piece
/// @param logprobs the list of its tokens' probabilities
/// @param thinking what was thought before
record CompletionBody(ObjectNode whole, ArrayNode logprobs, String thinking) {
  static final CompletionBody EMPTY =
      new CompletionBody(
          JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.arrayNode(), "");

  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";

  /// @throws ModelException when it is an error, damaged, incomplete or no JSON
  static CompletionBody read(String body, OpenAiFaults faults) {
    if (body.stripLeading().startsWith("{")) {
      return inOnePiece(body, faults);
    }
    List<JsonNode> events = events(body, faults);
    for (JsonNode event : events) {
      failOnError(event, faults);
    }
    String finish =
        events.stream()
            .map(event -> choice(event).path("finish_reason").asText(""))
            .filter(reason -> !reason.isEmpty() && !reason.equals("null"))
            .reduce("", (first, second) -> second);
    if (finish.isEmpty()) {
      throw faults.damaged(body, null);
    }
    return joined(events, finish);
  }

  private static CompletionBody inOnePiece(String body, OpenAiFaults faults) {
    try {
      JsonNode json = ContentJson.MAPPER.readTree(body);
      failOnError(json, faults);
      if (!(json instanceof ObjectNode whole) || !choice(json).path("message").isObject()) {
        throw faults.noMessage(null);
      }
      return new CompletionBody(
          whole, logprobs(List.of(json)), thought(choice(json).path("message")));
    } catch (JsonProcessingException e) {
      throw faults.damaged(body, e);
    }
  }

  private static void failOnError(JsonNode json, OpenAiFaults faults) {
    if (json.hasNonNull("error")) {
      throw faults.error(ErrorText.reason(json, json.path("error").toString()));
    }
  }

  private static List<JsonNode> events(String body, OpenAiFaults faults) {
    List<JsonNode> events = new ArrayList<>();
    for (String line : body.lines().toList()) {
      if (line.startsWith(DATA) && !line.endsWith(DONE)) {
        events.add(event(line).orElseThrow(() -> faults.damaged(line, null)));
      }
    }
    if (events.isEmpty()) {
      throw faults.damaged(body, null);
    }
    return events;
  }

  /// The object in a line, when there is a whole one.
  static Optional<JsonNode> event(String line) {
    if (!line.startsWith(DATA) || line.endsWith(DONE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ContentJson.MAPPER.readTree(line.substring(DATA.length())))
          .filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  static JsonNode choice(JsonNode event) {
    return event.path("choices").path(0);
  }

  /// llama.cpp and vLLM say `reasoning_content`, others `reasoning`.
  static String thought(JsonNode message) {
    String content = message.path("reasoning_content").asText("");
    String other = message.path("reasoning").asText("");
    return content.isEmpty() || content.equals("null") ? plain(other) : content;
  }

  private static String plain(String text) {
    return text.equals("null") ? "" : text;
  }

  private static CompletionBody joined(List<JsonNode> events, String finish) {
    StringBuilder text = new StringBuilder();
    StringBuilder thinking = new StringBuilder();
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    for (JsonNode event : events) {
      JsonNode delta = choice(event).path("delta");
      text.append(plain(delta.path("content").asText("")));
      thinking.append(thought(delta));
      if (event.path("usage").isObject()) {
        whole.set("usage", event.path("usage"));
      }
    }
    whole.put("object", "chat.completion").put("id", "").put("model", "");
    ObjectNode choice = whole.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", text.toString());
    return new CompletionBody(whole, logprobs(events), thinking.toString());
  }

  /// Those of what was thought are left out.
  private static ArrayNode logprobs(List<JsonNode> events) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode event : events) {
      if (thought(choice(event).path("delta")).isEmpty()) {
        choice(event).path("logprobs").path("content").forEach(all::add);
      }
    }
    return all;
  }
}
