package rewarddesk.inference.ollama;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rewarddesk.inference.ModelException;

/// Carries langchain4j's requests to an Ollama server: with a limit on time and size, and ended at
/// once when the thread is interrupted. Safe for any thread.
final class OllamaHttpClient implements HttpClient {
  /// Twice the longest reply with the probabilities of twenty tokens at each place.
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final java.net.http.HttpClient http;
  private final Duration patience;
  private final OllamaFaults faults;

  /// @param connectPatience how long the server may take to accept a connection
  /// @param patience how long a whole reply may take
  OllamaHttpClient(Duration connectPatience, Duration patience, OllamaFaults faults) {
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectPatience)
            .build();
    this.patience = patience;
    this.faults = faults;
  }

  /// The thread was interrupted while it waited; langchain4j has no checked way to say so.
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// @throws ModelException for everything that is not a good reply
  /// @throws Interrupted when the thread was interrupted
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(toJdk(request));
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() / 100 != 2) {
      throw faults.status(response.statusCode(), body);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(ReplyBody.whole(body, faults))
        .build();
  }

  /// Replies are asked for in one piece, never as a stream.
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("replies are not streamed");
  }

  private HttpResponse<byte[]> send(java.net.http.HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> call =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw faults.noReply(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw faults.tooSlow(patience, e);
    } catch (InterruptedException e) {
      throw new Interrupted();
    } finally {
      call.cancel(true);
    }
  }

  private static java.net.http.HttpRequest toJdk(HttpRequest request) {
    java.net.http.HttpRequest.Builder jdk =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
    if (request.method() == HttpMethod.GET) {
      return jdk.GET().build();
    }
    return jdk.POST(BodyPublishers.ofString(request.body())).build();
  }
}
