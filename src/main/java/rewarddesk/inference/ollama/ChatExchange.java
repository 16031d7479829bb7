package rewarddesk.inference.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rewarddesk.inference.ChatOptions;
import rewarddesk.inference.ChatRequest;
import rewarddesk.inference.ReplyListener;
import rewarddesk.inference.ReplyToken;
import rewarddesk.inference.Thinking;
import rewarddesk.inference.http.CallBounds;
import rewarddesk.inference.http.Carrier;
import rewarddesk.inference.http.LogProbabilities;
import rewarddesk.inference.http.ServerCalls;
import rewarddesk.json.ContentJson;

/// One chat on its way to the server and back: adds to the question what langchain4j has no words
/// for, tells the listener what is written, and keeps of the reply what langchain4j drops.
///
/// Added are `stream`, `keep_alive`, `truncate` (a prompt that is too long is refused and not
/// silently cut), `think`, `logprobs` and `format`. A server that does not know a field ignores it.
/// For one call, on the calling thread.
final class ChatExchange implements Carrier.Exchange {
  /// The most that Ollama gives.
  private static final int ALTERNATIVES = 20;

  /// How long the server keeps the model in memory, so that a pause does not cost loading it again.
  private static final String KEEP_ALIVE = "15m";

  private final CallBounds bounds;
  private final OllamaFaults faults;
  private final ChatOptions options;
  private final ReplyListener listener;
  private final Optional<JsonNode> format;
  private JsonNode reply = ContentJson.MAPPER.createObjectNode();

  /// @throws IllegalArgumentException when the options' schema is not a JSON object
  ChatExchange(ChatRequest request, CallBounds bounds, OllamaFaults faults) {
    this.bounds = bounds;
    this.faults = faults;
    this.options = request.options();
    this.listener = request.listener();
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
  public String answer(URI address, String question) throws InterruptedException {
    String body =
        ServerCalls.post(address, Optional.empty(), completed(question), bounds, hearing(), faults);
    reply = ReplyBody.whole(body, faults);
    return reply.toString();
  }

  private String completed(String question) {
    ObjectNode chat = (ObjectNode) json(question);
    chat.put("stream", true).put("truncate", false).put("keep_alive", KEEP_ALIVE);
    switch (options.thinking()) {
      case OFF, ON -> chat.put("think", options.thinking() == Thinking.ON);
      case LOW, MEDIUM, HIGH -> chat.put("think", options.thinking().word());
    }
    if (options.tokenProbabilities()) {
      chat.put("logprobs", true).put("top_logprobs", ALTERNATIVES);
    }
    format.ifPresent(schema -> chat.set("format", schema));
    return chat.toString();
  }

  private Consumer<String> hearing() {
    return listener.equals(ReplyListener.NONE) ? line -> {} : this::tell;
  }

  /// A line that is damaged is found so when the whole reply is read.
  private void tell(String line) {
    try {
      JsonNode message = ContentJson.MAPPER.readTree(line).path("message");
      String thought = message.path("thinking").asText();
      if (!thought.isEmpty()) {
        listener.thinks(thought);
      }
      String piece = message.path("content").asText();
      if (!piece.isEmpty()) {
        listener.writes(piece);
      }
    } catch (JsonProcessingException ignored) {
      // see above
    }
  }

  /// What the model thought before it replied.
  String thinking() {
    return reply.path("message").path("thinking").asText();
  }

  /// The tokens of the reply that came; none when they were not asked for or the server did not
  /// tell them.
  ///
  /// @param text the text of that reply
  List<ReplyToken> tokens(String text) {
    return options.tokenProbabilities()
        ? LogProbabilities.read(reply.path("logprobs"), text)
        : List.of();
  }

  private static JsonNode json(String question) {
    try {
      return ContentJson.MAPPER.readTree(question);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("langchain4j's question is not JSON", e);
    }
  }
}
