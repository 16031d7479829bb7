package rewarddesk.inference.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.util.List;
import java.util.Optional;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ReplyToken;
import rewarddesk.json.ContentJson;

/// One chat on its way to the server and back: adds to the question what langchain4j has no words
/// for, and keeps of the reply what it drops.
///
/// Added are `truncate` (a prompt that is too long is refused and not silently cut), `logprobs` and
/// `format`. A server that does not know a field ignores it. For one call, on the calling thread.
final class ChatExchange implements HttpClient {
  /// The most that Ollama gives.
  private static final int ALTERNATIVES = 20;

  private final HttpClient carrier;
  private final ChatOptions options;
  private final Optional<JsonNode> format;
  private String reply = "{}";

  /// @throws IllegalArgumentException when the options' schema is not a JSON object
  ChatExchange(HttpClient carrier, ChatOptions options) {
    this.carrier = carrier;
    this.options = options;
    this.format = options.jsonSchema().map(ChatExchange::schema);
  }

  private static ObjectNode schema(String text) {
    try {
      if (ContentJson.MAPPER.readTree(text) instanceof ObjectNode schema) {
        return schema;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A schema is a JSON object: " + text, e);
    }
    throw new IllegalArgumentException("A schema is a JSON object: " + text);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    SuccessfulHttpResponse response =
        carrier.execute(
            HttpRequest.builder()
                .method(request.method())
                .url(request.url())
                .headers(request.headers())
                .body(completed(request.body()))
                .build());
    reply = response.body();
    return response;
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    carrier.execute(request, parser, listener);
  }

  private String completed(String question) {
    ObjectNode chat = (ObjectNode) json(question);
    chat.put("truncate", false);
    if (options.tokenProbabilities()) {
      chat.put("logprobs", true).put("top_logprobs", ALTERNATIVES);
    }
    format.ifPresent(schema -> chat.set("format", schema));
    return chat.toString();
  }

  /// The tokens of the reply that came; none when they were not asked for or the server did not
  /// tell them.
  ///
  /// @param text the text of that reply
  List<ReplyToken> tokens(String text) {
    return options.tokenProbabilities()
        ? LogProbabilities.read(json(reply).path("logprobs"), text)
        : List.of();
  }

  private static JsonNode json(String body) {
    try {
      return ContentJson.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body that was checked before is not JSON", e);
    }
  }
}
