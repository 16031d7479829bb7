package rewarddesk.inference.ollama;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModelDetails;
import dev.langchain4j.model.ollama.OllamaModels;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.json.ContentJson;

/// An Ollama server at an address. Making one contacts nobody. Safe for any thread; every method
/// that asks the server blocks, for at most ten seconds.
public final class OllamaServer {
  /// Where Ollama listens when nobody says otherwise; loopback, so nothing leaves the machine.
  public static final URI DEFAULT_ADDRESS = URI.create("http://127.0.0.1:11434");

  /// A judge that fits a machine with 8 GB of memory to spare, for messages.
  public static final String SUGGESTED_MODEL = "qwen3:8b";

  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
  private static final Duration LIST_PATIENCE = Duration.ofSeconds(10);

  private final URI address;
  private final OllamaHttpClientBuilder http;
  private final OllamaModels models;

  public OllamaServer(URI address) {
    this.address = address;
    this.http = http(address, "", LIST_PATIENCE);
    this.models =
        OllamaModels.builder()
            .baseUrl(address.toString())
            .httpClientBuilder(http)
            .maxRetries(0)
            .build();
  }

  /// Reads an address as people write it: `127.0.0.1:11434`, `http://localhost:11434/`.
  ///
  /// @throws IllegalArgumentException with a plain sentence
  public static URI parseAddress(String text) {
    String typed = text.strip();
    String url = typed.contains("://") ? typed : "http://" + typed;
    try {
      URI uri = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (IllegalArgumentException ignored) {
      // Said below, in words that help more than those of the parser.
    }
    throw new IllegalArgumentException(
        "This is not the address of a server: "
            + typed
            + ". Write it like "
            + DEFAULT_ADDRESS
            + ".");
  }

  static OllamaHttpClientBuilder http(URI address, String model, Duration patience) {
    OllamaHttpClient client =
        new OllamaHttpClient(CONNECT_PATIENCE, patience, new OllamaFaults(address, model));
    return new OllamaHttpClientBuilder(client, CONNECT_PATIENCE, patience);
  }

  public URI address() {
    return address;
  }

  /// Whether what is sent to this server stays on this machine.
  public boolean isOnThisMachine() {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /// A model that the server has.
  ///
  /// @param name as `ollama list` shows it
  /// @param sizeBytes size of the weights
  /// @param digest digest of the model
  /// @param parameters number of parameters and quantisation as the server words it (`8.2B
  ///   Q4_K_M`); empty when it does not say
  public record LocalModel(String name, long sizeBytes, String digest, String parameters) {}

  /// The models the server has, in its order; also the way to find out whether it answers.
  ///
  /// @throws ModelException of the kind UNREACHABLE when it does not, with what to do
  /// @throws InterruptedException when the thread was interrupted
  public List<LocalModel> models() throws InterruptedException {
    return asked(
        () -> models.availableModels().content().stream().map(OllamaServer::model).toList());
  }

  /// The server's version, for example `0.33.0`. Token probabilities need 0.12.11 or later.
  ///
  /// @throws ModelException of the kind UNREACHABLE when it does not answer, with what to do
  /// @throws InterruptedException when the thread was interrupted
  public String version() throws InterruptedException {
    HttpRequest question =
        HttpRequest.builder().method(HttpMethod.GET).url(address + "/api/version").build();
    return asked(() -> version(http.client().execute(question).body()));
  }

  private static String version(String reply) {
    try {
      JsonNode version = ContentJson.MAPPER.readTree(reply).path("version");
      if (version.isTextual()) {
        return version.textValue();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a reply that was checked before is not JSON", e);
    }
    throw new IllegalArgumentException("a reply without a version");
  }

  private <T> T asked(Supplier<T> question) throws InterruptedException {
    try {
      return question.get();
    } catch (OllamaHttpClient.Interrupted e) {
      throw new InterruptedException();
    } catch (ModelException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new OllamaFaults(address, "").notOllama(e);
    }
  }

  private static LocalModel model(OllamaModel model) {
    return new LocalModel(
        text(model.getName()),
        model.getSize(),
        text(model.getDigest()),
        Optional.ofNullable(model.getDetails()).map(OllamaServer::parameters).orElse(""));
  }

  private static String parameters(OllamaModelDetails details) {
    return (text(details.getParameterSize()) + " " + text(details.getQuantizationLevel())).strip();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /// One of its models; whether the server has it shows when it is asked something.
  ///
  /// @param name as on the command line, for example `qwen3:8b`
  public ChatModel chatModel(String name) {
    return new OllamaChatModel(this, name, OllamaCallLimits.STANDARD);
  }
}
