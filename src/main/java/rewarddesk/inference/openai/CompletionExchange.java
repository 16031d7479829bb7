package rewarddesk.inference.openai;

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
import rewarddesk.inference.http.ServerKey;
import rewarddesk.json.ContentJson;

/// One chat on its way to the server and back: has it streamed, tells the listener what is written,
/// and keeps of the reply what langchain4j drops.
///
/// Whether to think goes to the chat template (`enable_thinking`, as llama.cpp and vLLM pass it on)
/// and as `reasoning_effort`; a server that does not know a field ignores it. For one call, on the
/// calling thread.
final class CompletionExchange implements Carrier.Exchange {
  private static final int ALTERNATIVES = 20;

  private final Optional<ServerKey> key;
  private final CallBounds bounds;
  private final OpenAiFaults faults;
  private final ChatOptions options;
  private final ReplyListener listener;
  private final Optional<JsonNode> schema;
  private CompletionBody reply = CompletionBody.EMPTY;

  /// @throws IllegalArgumentException when the options' schema is not a JSON object
  CompletionExchange(
      ChatRequest request, Optional<ServerKey> key, CallBounds bounds, OpenAiFaults faults) {
    this.key = key;
    this.bounds = bounds;
    this.faults = faults;
    this.options = request.options();
    this.listener = request.listener();
    this.schema = options.jsonSchema().map(CompletionExchange::schema);
  }

  private static JsonNode schema(String text) {
    if (tree(text) instanceof ObjectNode schema) {
      return schema;
    }
    throw new IllegalArgumentException("A schema is a JSON object: " + text);
  }

  private static JsonNode tree(String text) {
    try {
      return ContentJson.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is not JSON: " + text, e);
    }
  }

  @Override
  public String answer(URI address, String question) throws InterruptedException {
    String body = ServerCalls.post(address, key, completed(question), bounds, hearing(), faults);
    reply = CompletionBody.read(body, faults);
    return reply.whole().toString();
  }

  private String completed(String question) {
    ObjectNode chat = (ObjectNode) tree(question);
    chat.put("stream", true);
    chat.putObject("stream_options").put("include_usage", true);
    chat.putObject("chat_template_kwargs")
        .put("enable_thinking", options.thinking() != Thinking.OFF);
    switch (options.thinking()) {
      case OFF, ON -> {}
      case LOW, MEDIUM, HIGH -> chat.put("reasoning_effort", options.thinking().word());
    }
    if (options.tokenProbabilities()) {
      chat.put("logprobs", true).put("top_logprobs", ALTERNATIVES);
    }
    schema.ifPresent(
        form ->
            chat.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "answer")
                .put("strict", true)
                .set("schema", form));
    return chat.toString();
  }

  private Consumer<String> hearing() {
    return listener.equals(ReplyListener.NONE) ? line -> {} : this::tell;
  }

  /// A line that is damaged is found so when the whole reply is read.
  private void tell(String line) {
    CompletionBody.event(line)
        .ifPresent(
            event -> {
              JsonNode delta = CompletionBody.choice(event).path("delta");
              String thought = CompletionBody.thought(delta);
              if (!thought.isEmpty()) {
                listener.thinks(thought);
              }
              String piece = delta.path("content").asText("");
              if (!piece.isEmpty()) {
                listener.writes(piece);
              }
            });
  }

  /// What the model thought before it replied.
  String thinking() {
    return reply.thinking();
  }

  /// The tokens of the reply that came; none when they were not asked for or the server did not
  /// tell them.
  ///
  /// @param text the text of that reply
  List<ReplyToken> tokens(String text) {
    return options.tokenProbabilities() ? LogProbabilities.read(reply.logprobs(), text) : List.of();
  }
}
