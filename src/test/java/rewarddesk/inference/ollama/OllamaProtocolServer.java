package rewarddesk.inference.ollama;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rewarddesk.json.ContentJson;

/// An HTTP server on loopback that speaks Ollama's protocol and says what a script tells it to: the
/// greeting, the version, the lists of models it has and of those in memory, a model's card, pulls,
/// unloading, and chats, streamed line by line; chats and the list of models also in OpenAI's
/// protocol, as Ollama itself has it. It can also fail in the ways that real servers and the
/// networks before them do.
public final class OllamaProtocolServer implements AutoCloseable {
  public static final String MODEL = "judge:latest";
  public static final String DIGEST = "sha256:5f0c";

  /// A model that the server only passes on.
  public static final String REMOTE = "afar:latest";

  /// The longest context of [#MODEL].
  public static final int CONTEXT = 40_960;

  private static final Pattern WORD = Pattern.compile("(?<=\\s)");

  static {
    // Servers of models send what they have at once. The server of the JDK holds small packets back
    // until the client has acknowledged the one before, which it does 40 ms later.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Script script;
  private final List<JsonNode> chats = new ArrayList<>();
  private final Semaphore pullsClosed = new Semaphore(0);
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile boolean loaded;
  private volatile String digest = DIGEST;
  private volatile String key = "";

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
  /// @param thinking what the model thinks before, unless it is told not to
  public record Says(
      String text, String doneReason, int promptTokens, List<Token> tokens, String thinking)
      implements Answer {
    public Says(String text, String doneReason, int promptTokens, List<Token> tokens) {
      this(text, doneReason, promptTokens, tokens, "");
    }

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
      String hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
      return new Token(hex, probability, List.of(others));
    }

    private ObjectNode json() {
      byte[] bytes = HexFormat.of().parseHex(hex);
      ObjectNode json = object().put("token", new String(bytes, UTF_8));
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

  /// A reply that is written at once, but for its end: that comes when the time is over, counted
  /// from the question.
  public record Takes(Duration time, Says says) implements Answer {}

  /// An error status with `{"error": …}`.
  public record Refuses(int status, String error) implements Answer {}

  /// Any status with any body, as a proxy in between sends it.
  public record Status(int status, String contentType, String body) implements Answer {}

  /// Any body with status 200.
  public record Sends(String contentType, String body) implements Answer {}

  /// Sends the client elsewhere.
  public record Moved(String address) implements Answer {}

  /// Half a reply, then the connection ends.
  public record BreaksOff() implements Answer {}

  /// The connection ends without a word.
  public record Closes() implements Answer {}

  /// Whole lines and half a line, then a proper end.
  public record CutsALine() implements Answer {}

  /// Sends the head of a reply and then nothing for a while.
  public record Hangs(Duration time) implements Answer {}

  /// Sends nothing at all for a while.
  public record Silent(Duration time) implements Answer {}

  /// One character at a time.
  public record Drips(String text, Duration pause) implements Answer {}

  /// Goes on for ever.
  public record Endless() implements Answer {}

  /// Bytes that are no UTF-8 in an otherwise good reply.
  public record Garbles() implements Answer {}

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

  /// Answers in OpenAI's protocol only those who have this key. Like some servers, it repeats a
  /// wrong one.
  public void requireKey(String wanted) {
    key = wanted;
  }

  /// The header `Authorization` of every request that had one.
  public List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  private boolean isLocked(HttpExchange exchange) throws IOException {
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    if (!given.isEmpty()) {
      authorizations.add(given);
    }
    boolean locked =
        !key.isEmpty()
            && exchange.getRequestURI().getPath().startsWith("/v1/")
            && !given.equals("Bearer " + key);
    if (locked) {
      ObjectNode refusal = object();
      refusal.putObject("error").put("message", "Invalid key: " + given.replace("Bearer ", ""));
      json(exchange, 401, refusal);
    }
    return locked;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// From now on [#MODEL] is another model of the same name; empty when the server does not tell.
  public void becomes(String otherDigest) {
    digest = otherDigest;
  }

  /// The body of every chat request so far.
  public List<JsonNode> chats() {
    synchronized (chats) {
      return List.copyOf(chats);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isLocked(exchange)) {
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> send(exchange, 200, "text/plain", "Ollama is running");
        case "/api/version" -> json(exchange, 200, object().put("version", "0.33.0"));
        case "/api/tags" -> json(exchange, 200, tags());
        case "/api/show" -> show(exchange, body(exchange));
        case "/api/ps" -> json(exchange, 200, running());
        case "/api/generate" -> generate(exchange, body(exchange));
        case "/api/pull" -> pull(exchange, body(exchange));
        case "/api/chat" -> chat(exchange, body(exchange), Wire.OLLAMA);
        case "/v1/models" -> json(exchange, 200, openAiModels());
        case "/v1/chat/completions" -> chat(exchange, body(exchange), Wire.OPEN_AI);
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

  private ObjectNode tags() {
    ObjectNode tags = object();
    ObjectNode model = tags.putArray("models").addObject();
    model.put("name", MODEL).put("model", MODEL).put("size", 5_200_000_000L).put("digest", digest);
    model.put("modified_at", "2026-11-01T10:00:00.123456789+01:00");
    model.putArray("capabilities").add("completion").add("thinking");
    model
        .putObject("details")
        .put("family", "qwen3")
        .put("format", "gguf")
        .put("parameter_size", "8.2B")
        .put("quantization_level", "Q4_K_M");
    ObjectNode remote = ((ArrayNode) tags.path("models")).addObject();
    remote.put("name", REMOTE).put("model", REMOTE).put("size", 384).put("digest", "sha256:c10d");
    remote.put("remote_model", "big:671b").put("remote_host", "https://ollama.com:443");
    return tags;
  }

  private ObjectNode running() {
    ObjectNode running = object();
    ArrayNode models = running.putArray("models");
    if (loaded) {
      models
          .addObject()
          .put("name", MODEL)
          .put("size", 6_000_000_000L)
          .put("size_vram", 5_500_000_000L)
          .put("context_length", 8192)
          .put("expires_at", "2026-11-26T10:05:00.5+01:00");
    }
    return running;
  }

  private void generate(HttpExchange exchange, JsonNode request) throws IOException {
    if (isUnknown(request)) {
      unknownModel(exchange, request);
      return;
    }
    boolean unloads = request.path("prompt").asText().isEmpty() && isZero(request, "keep_alive");
    loaded = !unloads;
    ObjectNode reply = object().put("model", request.path("model").asText()).put("response", "");
    json(exchange, 200, reply.put("done", true).put("done_reason", unloads ? "unload" : "load"));
  }

  private static boolean isZero(JsonNode request, String field) {
    return request.path(field).isNumber() && request.path(field).asInt() == 0;
  }

  /// Two layers in steps; for the model `slow` the first layer never ends, for `broken` the digest
  /// is wrong, for `half` the lines just stop.
  private void pull(HttpExchange exchange, JsonNode request)
      throws IOException, InterruptedException {
    String model = request.path("model").asText();
    stream(exchange);
    line(exchange, "{\"status\":\"pulling manifest\"}");
    if (model.startsWith("unknown")) {
      line(exchange, "{\"error\":\"pull model manifest: file does not exist\"}");
      return;
    }
    line(exchange, layer("sha256:aaaa", 1000, -1));
    line(exchange, layer("sha256:aaaa", 1000, 400));
    try {
      while (model.startsWith("slow")) {
        Thread.sleep(5);
        line(exchange, layer("sha256:aaaa", 1000, 401));
      }
    } catch (IOException e) {
      pullsClosed.release();
      throw e;
    }
    line(exchange, layer("sha256:aaaa", 1000, 1000));
    if (model.startsWith("half")) {
      return;
    }
    line(exchange, layer("sha256:bbbb", 50, 50));
    line(exchange, "{\"status\":\"verifying sha256 digest\"}");
    if (model.startsWith("broken")) {
      line(exchange, "{\"error\":\"digest mismatch, file must be downloaded again\"}");
      return;
    }
    line(exchange, "{\"status\":\"writing manifest\"}");
    line(exchange, "{\"status\":\"success\"}");
  }

  private static String layer(String digest, long total, long completed) {
    ObjectNode step = object().put("status", "pulling " + digest.substring(7));
    step.put("digest", digest).put("total", total);
    return (completed < 0 ? step : step.put("completed", completed)).toString();
  }

  /// How many pulls the client closed before they ended.
  public Semaphore pullsClosed() {
    return pullsClosed;
  }

  private static void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
  }

  private static void line(HttpExchange exchange, String line) throws IOException {
    exchange.getResponseBody().write((line + "\n").getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  private static ObjectNode openAiModels() {
    ObjectNode list = object().put("object", "list");
    list.putArray("data").addObject().put("id", MODEL).put("object", "model").put("created", 1);
    return list;
  }

  private static void show(HttpExchange exchange, JsonNode request) throws IOException {
    if (isUnknown(request)) {
      unknownModel(exchange, request);
      return;
    }
    ObjectNode card = object().put("template", "{{ .Prompt }}");
    card.putObject("details").put("family", "qwen3");
    card.putArray("capabilities").add("completion").add("thinking");
    ObjectNode told = card.putObject("model_info").put("general.architecture", "qwen3");
    told.put("qwen3.context_length", CONTEXT);
    json(exchange, 200, card);
  }

  private static boolean isUnknown(JsonNode request) {
    String model = request.path("model").asText();
    return !MODEL.startsWith(model) && !REMOTE.startsWith(model);
  }

  private static void unknownModel(HttpExchange exchange, JsonNode request) throws IOException {
    String error = "model '" + request.path("model").asText() + "' not found";
    json(exchange, 404, object().put("error", error));
  }

  private void chat(HttpExchange exchange, JsonNode request, Wire wire)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    synchronized (chats) {
      chats.add(request);
    }
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
    loaded = true;
    answer(new Talk(exchange, request, wire, begun), script.answer(prompt));
  }

  /// How a chat is written down.
  private enum Wire {
    OLLAMA,
    OPEN_AI
  }

  /// One chat with its client.
  ///
  /// @param begun when it began, by the clock that only tells differences
  private record Talk(HttpExchange exchange, JsonNode request, Wire wire, long begun) {
    void begin() throws IOException {
      String type = wire == Wire.OLLAMA ? "application/x-ndjson" : "text/event-stream";
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, 0);
    }

    void write(String text) throws IOException {
      exchange.getResponseBody().write(text.getBytes(UTF_8));
      exchange.getResponseBody().flush();
    }

    void line(JsonNode json) throws IOException {
      write(wire == Wire.OLLAMA ? json + "\n" : "data: " + json + "\n\n");
    }

    ObjectNode piece(String content, String thinking) {
      return wire == Wire.OLLAMA
          ? chunk(request.path("model").asText(), content, thinking, false)
          : event(content, thinking);
    }

    void say(String content) throws IOException {
      line(piece(content, ""));
    }

    void end(Says says) throws IOException {
      if (wire == Wire.OLLAMA) {
        String model = request.path("model").asText();
        line(OllamaProtocolServer.end(chunk(model, "", "", true), request, says));
        return;
      }
      ObjectNode last = event("", "");
      ObjectNode choice = (ObjectNode) last.path("choices").path(0);
      choice.put("finish_reason", says.doneReason());
      choice.putObject("logprobs").set("content", logprobs(request, says));
      line(last);
      line(object().set("usage", object().put("prompt_tokens", says.promptTokens())));
      write("data: [DONE]\n\n");
    }
  }

  private static ObjectNode event(String content, String thinking) {
    ObjectNode event = object().put("object", "chat.completion.chunk").put("model", MODEL);
    ObjectNode choice = event.putArray("choices").addObject().put("index", 0);
    ObjectNode delta = choice.putObject("delta");
    if (!content.isEmpty()) {
      delta.put("content", content);
    }
    if (!thinking.isEmpty()) {
      delta.put("reasoning_content", thinking);
    }
    choice.putNull("finish_reason");
    return event;
  }

  private static void answer(Talk talk, Answer answer) throws IOException, InterruptedException {
    HttpExchange exchange = talk.exchange();
    switch (answer) {
      case Says says -> {
        write(talk, says);
        talk.end(says);
      }
      case Takes(Duration time, Says says) -> {
        write(talk, says);
        TimeUnit.NANOSECONDS.sleep(talk.begun() + time.toNanos() - System.nanoTime());
        talk.end(says);
      }
      case Refuses(int status, String error) ->
          json(exchange, status, object().put("error", error));
      case Status(int status, String type, String body) -> send(exchange, status, type, body);
      case Sends(String type, String body) -> send(exchange, 200, type, body);
      case Moved(String address) -> {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(307, -1);
      }
      case BreaksOff() -> breakOff(exchange);
      case Closes() -> {}
      case CutsALine() -> {
        talk.begin();
        talk.say("[[A");
        String whole = talk.piece("]]", "").toString();
        talk.write(
            (talk.wire() == Wire.OLLAMA ? "" : "data: ") + whole.substring(0, whole.length() / 2));
      }
      case Hangs(Duration time) -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().flush();
        Thread.sleep(time);
      }
      case Silent(Duration time) -> Thread.sleep(time);
      case Drips(String text, Duration pause) -> {
        talk.begin();
        for (String one : text.codePoints().mapToObj(Character::toString).toList()) {
          talk.say(one);
          Thread.sleep(pause);
        }
        talk.end((Says) says(""));
      }
      case Endless() -> {
        talk.begin();
        while (true) {
          talk.say("on and on ".repeat(1000));
        }
      }
      case Garbles() -> {
        talk.begin();
        byte[] body = talk.piece("[[A]] ?", "").toString().getBytes(UTF_8);
        body[new String(body, UTF_8).indexOf('?')] = (byte) 0xC3;
        talk.write(talk.wire() == Wire.OLLAMA ? "" : "data: ");
        exchange.getResponseBody().write(body);
        talk.write("\n");
        talk.end((Says) says(""));
      }
    }
  }

  private static void write(Talk talk, Says says) throws IOException {
    String thinking = thinks(talk.request()) ? says.thinking() : "";
    talk.begin();
    if (!thinking.isEmpty()) {
      ObjectNode thought = talk.piece("", thinking);
      thought.putArray("logprobs").addObject().put("token", thinking).put("logprob", -1);
      talk.line(thought);
    }
    for (String word : WORD.split(says.text(), -1)) {
      talk.say(word);
    }
  }

  private static boolean thinks(JsonNode request) {
    return !request.path("think").asText("true").equals("false")
        && request.path("chat_template_kwargs").path("enable_thinking").asBoolean(true);
  }

  private static ObjectNode chunk(String model, String text, String thinking, boolean done) {
    ObjectNode chunk = object().put("model", model).put("created_at", "2026-11-23T07:00:00Z");
    ObjectNode message = chunk.putObject("message").put("role", "assistant").put("content", text);
    if (!thinking.isEmpty()) {
      message.put("thinking", thinking);
    }
    return chunk.put("done", done);
  }

  private static ObjectNode end(ObjectNode chunk, JsonNode request, Says says) {
    ArrayNode logprobs = logprobs(request, says);
    if (!logprobs.isEmpty()) {
      chunk.set("logprobs", logprobs);
    }
    return chunk
        .put("done_reason", says.doneReason())
        .put("total_duration", 1_000_000)
        .put("prompt_eval_count", says.promptTokens())
        .put("eval_count", 20);
  }

  private static ArrayNode logprobs(JsonNode request, Says says) {
    ArrayNode logprobs = JsonNodeFactory.instance.arrayNode();
    if (request.path("logprobs").asBoolean()) {
      says.tokens().forEach(it -> logprobs.add(it.json(request.path("top_logprobs").asInt())));
    }
    return logprobs;
  }

  private static void breakOff(HttpExchange exchange) throws IOException {
    byte[] half = "{\"model\":\"judge\",\"message\":{\"role\":\"assis".getBytes(UTF_8);
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
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
