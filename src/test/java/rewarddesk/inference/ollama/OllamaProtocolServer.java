package rewarddesk.inference.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rewarddesk.json.ContentJson;

/// An HTTP server on loopback that speaks Ollama's protocol and says what a script tells it to: the
/// greeting, the version, the list of models, a model's card, and chats, streamed line by line or
/// in one piece. It can also fail in the ways that real servers do.
public final class OllamaProtocolServer implements AutoCloseable {
  public static final String MODEL = "judge:latest";
  public static final String DIGEST = "sha256:5f0c";

  private static final Pattern WORD = Pattern.compile("(?<=\\s)");

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Script script;
  private final List<JsonNode> chats = new CopyOnWriteArrayList<>();

  /// What the model answers to a prompt (the text of the last message).
  @FunctionalInterface
  public interface Script {
    Answer answer(String prompt) throws InterruptedException;
  }

  /// One answer.
  public sealed interface Answer {}

  /// A reply, and whether it was cut at the length limit.
  ///
  /// @param tokens the log-probabilities, told when they are asked for; empty in a server older
  ///   than 0.12.11
  public record Says(String text, String doneReason, int promptTokens, List<Token> tokens)
      implements Answer {
    public Says(String text, String doneReason, int promptTokens) {
      this(text, doneReason, promptTokens, List.of());
    }
  }

  /// A token, which may be a part of a character.
  ///
  /// @param hex its bytes
  /// @param others what else might have stood there, most likely first
  public record Token(String hex, double probability, List<Token> others) {
    public static Token of(String text, double probability, Token... others) {
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
      return new Token(hex, probability, List.of(others));
    }

    private ObjectNode json() {
      byte[] bytes = HexFormat.of().parseHex(hex);
      ObjectNode json = object().put("token", new String(bytes, StandardCharsets.UTF_8));
      json.put("logprob", Math.log(probability));
      ArrayNode list = json.putArray("bytes");
      for (byte one : bytes) {
        list.add(one & 0xFF);
      }
      return json;
    }

    private ObjectNode json(int most) {
      ObjectNode json = json();
      ArrayNode top = json.putArray("top_logprobs");
      Stream.concat(Stream.of(this), others.stream())
          .sorted(Comparator.comparingDouble(Token::probability).reversed())
          .limit(most)
          .forEach(token -> top.add(token.json()));
      return json;
    }
  }

  /// An error status with `{"error": …}`.
  public record Refuses(int status, String error) implements Answer {}

  /// Any body with status 200.
  public record Sends(String contentType, String body) implements Answer {}

  /// Half a reply, then the connection ends.
  public record BreaksOff() implements Answer {}

  /// Sends the head of a reply and then nothing for a while.
  public record Hangs(Duration time) implements Answer {}

  public static Answer says(String text) {
    return new Says(text, "stop", 100);
  }

  private OllamaProtocolServer(Script script) throws IOException {
    this.script = script;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  public static OllamaProtocolServer start(Script script) {
    try {
      return new OllamaProtocolServer(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The body of every chat request so far.
  public List<JsonNode> chats() {
    return chats;
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> send(exchange, 200, "text/plain", "Ollama is running");
        case "/api/version" -> json(exchange, 200, object().put("version", "0.33.0"));
        case "/api/tags" -> json(exchange, 200, tags());
        case "/api/show" -> show(exchange, body(exchange));
        case "/api/chat" -> chat(exchange, body(exchange));
        default -> send(exchange, 404, "text/plain", "404 page not found");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    return ContentJson.MAPPER.readTree(exchange.getRequestBody());
  }

  private static ObjectNode tags() {
    ObjectNode tags = object();
    ObjectNode model = tags.putArray("models").addObject();
    model.put("name", MODEL).put("model", MODEL).put("size", 5_200_000_000L).put("digest", DIGEST);
    model.put("modified_at", "2026-11-01T10:00:00.123456789+01:00");
    model
        .putObject("details")
        .put("family", "qwen3")
        .put("format", "gguf")
        .put("parameter_size", "8.2B")
        .put("quantization_level", "Q4_K_M");
    return tags;
  }

  private static void show(HttpExchange exchange, JsonNode request) throws IOException {
    if (isUnknown(request)) {
      unknownModel(exchange, request);
      return;
    }
    ObjectNode card = object().put("template", "{{ .Prompt }}");
    card.putObject("details").put("family", "qwen3");
    card.putArray("capabilities").add("completion").add("thinking");
    json(exchange, 200, card);
  }

  private static boolean isUnknown(JsonNode request) {
    return !MODEL.startsWith(request.path("model").asText());
  }

  private static void unknownModel(HttpExchange exchange, JsonNode request) throws IOException {
    String error = "model '" + request.path("model").asText() + "' not found";
    json(exchange, 404, object().put("error", error));
  }

  private void chat(HttpExchange exchange, JsonNode request)
      throws IOException, InterruptedException {
    chats.add(request);
    if (isUnknown(request)) {
      unknownModel(exchange, request);
      return;
    }
    if (request.path("top_logprobs").asInt() > 20) {
      json(exchange, 400, object().put("error", "top_logprobs must be between 0 and 20"));
      return;
    }
    JsonNode format = request.path("format");
    if (!format.isMissingNode() && !format.isObject() && !format.asText().equals("json")) {
      json(exchange, 400, object().put("error", "invalid JSON schema in format"));
      return;
    }
    JsonNode messages = request.path("messages");
    String prompt = messages.path(messages.size() - 1).path("content").asText();
    switch (script.answer(prompt)) {
      case Says says -> reply(exchange, request, says);
      case Refuses(int status, String error) ->
          json(exchange, status, object().put("error", error));
      case Sends(String type, String body) -> send(exchange, 200, type, body);
      case BreaksOff() -> breakOff(exchange);
      case Hangs(Duration time) -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().flush();
        Thread.sleep(time);
      }
    }
  }

  private static void reply(HttpExchange exchange, JsonNode request, Says says) throws IOException {
    String model = request.path("model").asText();
    if (request.path("stream").asBoolean(true)) {
      StringBuilder lines = new StringBuilder();
      for (String word : WORD.split(says.text(), -1)) {
        lines.append(chunk(model, word, false)).append('\n');
      }
      lines.append(end(chunk(model, "", true), request, says)).append('\n');
      send(exchange, 200, "application/x-ndjson", lines.toString());
    } else {
      json(exchange, 200, end(chunk(model, says.text(), true), request, says));
    }
  }

  private static ObjectNode chunk(String model, String text, boolean done) {
    ObjectNode chunk = object().put("model", model).put("created_at", "2026-11-23T07:00:00Z");
    chunk.putObject("message").put("role", "assistant").put("content", text);
    return chunk.put("done", done);
  }

  private static ObjectNode end(ObjectNode chunk, JsonNode request, Says says) {
    if (request.path("logprobs").asBoolean() && !says.tokens().isEmpty()) {
      ArrayNode logprobs = chunk.putArray("logprobs");
      says.tokens().forEach(it -> logprobs.add(it.json(request.path("top_logprobs").asInt())));
    }
    return chunk
        .put("done_reason", says.doneReason())
        .put("total_duration", 1_000_000)
        .put("prompt_eval_count", says.promptTokens())
        .put("eval_count", 20);
  }

  private static void breakOff(HttpExchange exchange) throws IOException {
    byte[] half =
        "{\"model\":\"judge\",\"message\":{\"role\":\"assis".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, 10_000);
    OutputStream out = exchange.getResponseBody();
    out.write(half);
    out.flush();
  }

  private static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
    send(exchange, status, "application/json; charset=utf-8", body.toString());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
