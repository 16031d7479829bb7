package rewarddesk.inference.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.CallBounds;
import rewarddesk.inference.http.ServerCalls;
import rewarddesk.inference.server.Addresses;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.PacedChatModel;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;

/// An Ollama server at an address.
public final class OllamaServer implements ModelServer {
  /// Where Ollama listens when nobody says otherwise; loopback, so nothing leaves the machine.
  public static final URI DEFAULT_ADDRESS = URI.create("http://127.0.0.1:11434");

  /// A judge that fits a machine with 8 GB of memory to spare, for messages.
  public static final String SUGGESTED_MODEL = "qwen3:8b";

  private static final CallBounds SHORT = CallBounds.of(Duration.ofSeconds(10), 16 * 1024 * 1024);
  private static final Duration REPLY_PATIENCE = Duration.ofMinutes(5);

  private final URI address;

  public OllamaServer(URI address) {
    this.address = address;
  }

  /// Reads an address as people write it: `127.0.0.1:11434`, `http://localhost:11434/`.
  ///
  /// @throws IllegalArgumentException with a plain sentence
  public static URI parseAddress(String text) {
    return Addresses.parse(text, DEFAULT_ADDRESS);
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public String version() throws InterruptedException {
    return read(get("/api/version", faults("")), OllamaJson::version);
  }

  @Override
  public List<ServedModel> models() throws InterruptedException {
    return models("");
  }

  private List<ServedModel> models(String wanted) throws InterruptedException {
    return read(
        get("/api/tags", faults(wanted)),
        json -> each(OllamaJson.list(json, "models"), OllamaJson::served));
  }

  @Override
  public List<RunningModel> running() throws InterruptedException {
    return read(
        get("/api/ps", faults("")),
        json -> each(OllamaJson.list(json, "models"), OllamaJson::running));
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
    return StreamSupport.stream(list.spliterator(), false).map(reader).toList();
  }

  @Override
  public void pull(String model, Consumer<PullProgress> progress, Cancellation cancel)
      throws InterruptedException {
    new ModelPull(model, faults(model), progress).run(at("/api/pull"), cancel);
  }

  @Override
  public void unload(String model) throws InterruptedException {
    ObjectNode question = ContentJson.MAPPER.createObjectNode();
    question.put("model", model).put("keep_alive", 0).put("stream", false);
    OllamaFaults faults = faults(model);
    String reply = ServerCalls.post(at("/api/generate"), question.toString(), SHORT, faults);
    ReplyBody.whole(reply, faults);
  }

  /// What the server tells of a model; what it does not tell is absent.
  ///
  /// @throws ModelException when it does not answer, or does not have the model
  ModelFacts facts(String name) throws InterruptedException {
    OllamaFaults faults = faults(name);
    Optional<ServedModel> listed =
        models(name).stream()
            .filter(it -> it.name().equals(name) || it.name().equals(name + ":latest"))
            .findFirst();
    String question = ContentJson.MAPPER.createObjectNode().put("model", name).toString();
    String card = ServerCalls.post(at("/api/show"), question, SHORT, faults);
    JsonNode json = OllamaJson.parse(card, faults);
    Optional<String> remote = OllamaJson.text(json, "remote_host");
    return new ModelFacts(
        listed.map(ServedModel::digest).filter(digest -> !digest.isEmpty()),
        listed.flatMap(ServedModel::remoteHost).or(() -> remote),
        OllamaJson.contextLength(json));
  }

  /// Paced, see [PacedChatModel].
  @Override
  public ChatModel chatModel(String name, CallTerms terms) {
    return new PacedChatModel(
        new OllamaChatModel(this, name, terms.elsewhere(), REPLY_PATIENCE),
        terms.atOnce(),
        PacedChatModel.USUAL_PAUSES);
  }

  private OllamaFaults faults(String model) {
    return new OllamaFaults(address, model);
  }

  private URI at(String path) {
    return URI.create(address + path);
  }

  private String get(String path, OllamaFaults faults) throws InterruptedException {
    return ServerCalls.get(at(path), SHORT, faults);
  }

  /// What answers, but not as Ollama does, is something else.
  private <T> T read(String reply, Function<JsonNode, T> reader) {
    OllamaFaults faults = faults("");
    try {
      return reader.apply(OllamaJson.parse(reply, faults));
    } catch (IllegalArgumentException e) {
      throw faults.notOllama(e);
    }
  }
}
