package rewarddesk.inference.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.http.CallBounds;
import rewarddesk.inference.http.ServerCalls;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.server.Addresses;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.PacedChatModel;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.json.ContentJson;
import rewarddesk.progress.Cancellation;

/// A server with OpenAI's protocol at an address. The protocol lists models and chats with them; it
/// has no way to fetch or to unload one, and tells no digest.
public final class OpenAiServer implements ModelServer {
  /// Where llama.cpp's server listens when nobody says otherwise; loopback, so nothing leaves the
  /// machine.
  public static final URI DEFAULT_ADDRESS = URI.create("http://127.0.0.1:8080");

  private static final CallBounds SHORT = CallBounds.of(Duration.ofSeconds(10), 16 * 1024 * 1024);
  private static final Duration REPLY_PATIENCE = Duration.ofMinutes(5);
  private static final String VERSION_PATH = "/v1";

  private final URI address;
  private final Optional<ServerKey> key;

  /// A server that wants no key.
  public OpenAiServer(URI address) {
    this(address, Optional.empty());
  }

  /// @param key sent with every question to this address, and nowhere else
  public OpenAiServer(URI address, Optional<ServerKey> key) {
    this.address = address;
    this.key = key;
  }

  /// Reads an address as people write it: `127.0.0.1:8080`, `http://localhost:8000/v1`.
  ///
  /// @throws IllegalArgumentException with a plain sentence
  public static URI parseAddress(String text) {
    return Addresses.parse(text, DEFAULT_ADDRESS);
  }

  @Override
  public URI address() {
    return address;
  }

  /// Where the protocol's paths begin.
  String base() {
    String text = address.toString();
    return text.endsWith(VERSION_PATH) ? text : text + VERSION_PATH;
  }

  @Override
  public String version() {
    return "";
  }

  @Override
  public List<ServedModel> models() throws InterruptedException {
    OpenAiFaults faults = faults("");
    String reply = ServerCalls.get(URI.create(base() + "/models"), key, SHORT, faults);
    try {
      JsonNode list = ContentJson.MAPPER.readTree(reply).path("data");
      if (!list.isArray()) {
        throw faults.notThisProtocol(null);
      }
      return StreamSupport.stream(list.spliterator(), false).map(OpenAiServer::served).toList();
    } catch (JsonProcessingException e) {
      throw faults.notThisProtocol(e);
    }
  }

  private static ServedModel served(JsonNode json) {
    return new ServedModel(
        json.path("id").asText(),
        json.path("meta").path("size").asLong(),
        "",
        "",
        Optional.empty(),
        Set.of());
  }

  /// The protocol does not tell.
  @Override
  public List<RunningModel> running() {
    return List.of();
  }

  @Override
  public void pull(String model, Consumer<PullProgress> progress, Cancellation cancel) {
    throw noSuchQuestion("fetched");
  }

  @Override
  public void unload(String model) {
    throw noSuchQuestion("unloaded");
  }

  private ModelException noSuchQuestion(String what) {
    return new ModelException(
        ModelException.Cause.PERMANENT,
        "Models of the server at %s are %s where it runs.".formatted(address, what));
  }

  /// Paced, see [PacedChatModel]. The protocol does not tell whether a model runs elsewhere.
  @Override
  public ChatModel chatModel(String name, CallTerms terms) {
    return new PacedChatModel(
        new OpenAiChatModel(this, name, REPLY_PATIENCE),
        terms.atOnce(),
        PacedChatModel.USUAL_PAUSES);
  }

  Optional<ServerKey> key() {
    return key;
  }

  OpenAiFaults faults(String model) {
    return new OpenAiFaults(address, model, key);
  }
}
