package rewarddesk.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rewarddesk.progress.Cancellation;

/// Asks a server and follows it elsewhere, but never from https to http. Waiting can be cancelled.
final class Http {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(15);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);
  private static final long WAKE_MILLIS = 100;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_PATIENCE)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /// @param headers names and values in turn
  /// @throws IOException when no answer comes
  /// @throws CancellationException when cancelled
  HttpResponse<InputStream> get(URI address, Cancellation cancel, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER_PATIENCE)
            .header("Accept-Encoding", "identity");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request.GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    try {
      return await(answer, cancel);
    } catch (InterruptedException | CancellationException e) {
      answer.cancel(true); // also closes the connection of an answer that comes later
      throw e;
    }
  }

  private static HttpResponse<InputStream> await(
      CompletableFuture<HttpResponse<InputStream>> answer, Cancellation cancel)
      throws IOException, InterruptedException {
    while (true) {
      cancel.throwIfCancelled();
      try {
        return answer.get(WAKE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // look again whether it was cancelled
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
      }
    }
  }
}
