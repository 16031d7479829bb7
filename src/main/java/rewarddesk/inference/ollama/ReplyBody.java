package rewarddesk.inference.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.inference.ModelException;
import rewarddesk.json.ContentJson;

/// The body of a good reply, as one JSON object. A chat comes in pieces, one object a line; servers
/// in between that hand it over in one piece are put up with. What the content type says does not
/// count.
final class ReplyBody {
  private ReplyBody() {}

  /// @return the object, with the message's text, its thinking and the tokens' probabilities each
  ///   in one piece
  /// @throws ModelException when it is an error, damaged, incomplete or no JSON
  static JsonNode whole(String body, OllamaFaults faults) {
    List<JsonNode> parts = parts(body, faults);
    for (JsonNode part : parts) {
      if (!part.isObject()) {
        throw faults.notJson(body, null);
      }
      if (part.hasNonNull("error")) {
        throw faults.error(part.get("error").asText());
      }
    }
    boolean inOnePiece = parts.size() == 1 && parts.getFirst().path("done").asBoolean(true);
    return inOnePiece ? parts.getFirst() : joined(parts, faults);
  }

  private static List<JsonNode> parts(String body, OllamaFaults faults) {
    List<JsonNode> parts = new ArrayList<>();
    try (MappingIterator<JsonNode> nodes =
        ContentJson.MAPPER.readerFor(JsonNode.class).readValues(body)) {
      while (nodes.hasNextValue()) {
        parts.add(nodes.nextValue());
      }
    } catch (JsonProcessingException e) {
      throw faults.notJson(body, e);
    } catch (IOException e) {
      throw faults.noReply(e);
    }
    if (parts.isEmpty()) {
      throw faults.notJson(body, null);
    }
    return parts;
  }

  private static JsonNode joined(List<JsonNode> parts, OllamaFaults faults) {
    JsonNode last = parts.getLast();
    if (!last.path("done").asBoolean() || !(last.path("message") instanceof ObjectNode message)) {
      throw faults.notJson("", null);
    }
    ArrayNode logprobs = logprobs(parts);
    String thinking = joined(parts, "thinking");
    message.put("content", joined(parts, "content")).put("thinking", thinking);
    ((ObjectNode) last).set("logprobs", logprobs);
    return last;
  }

  /// Those of what was thought are left out.
  private static ArrayNode logprobs(List<JsonNode> parts) {
    ArrayNode all = ContentJson.MAPPER.createArrayNode();
    parts.stream()
        .filter(part -> part.path("message").path("thinking").asText().isEmpty())
        .forEach(part -> part.path("logprobs").forEach(all::add));
    return all;
  }

  private static String joined(List<JsonNode> parts, String field) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.path("message").path(field).asText()));
    return text.toString();
  }
}
