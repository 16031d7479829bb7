package rewarddesk.inference.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/// Stands in for langchain4j's HTTP client: one question, one answer, carried as the adapter likes.
/// One serves any number of calls and threads: making langchain4j's model anew for each call takes
/// longer than the call itself.
public final class Carrier implements HttpClient, HttpClientBuilder {
  private static final ScopedValue<Exchange> EXCHANGE = ScopedValue.newInstance();

  /// One question and its answer.
  @FunctionalInterface
  public interface Exchange {
    /// @return the body of the answer
    String answer(URI address, String body) throws InterruptedException;
  }

  /// Asks through langchain4j, which calls its HTTP client on the same thread.
  ///
  /// @param exchange carries what is asked
  /// @throws InterruptedException when the thread was interrupted
  public static <T> T carry(Exchange exchange, Supplier<T> asking) throws InterruptedException {
    try {
      return ScopedValue.where(EXCHANGE, exchange).call(asking::get);
    } catch (Interrupted e) {
      throw new InterruptedException();
    }
  }

  /// @throws Interrupted when the thread was interrupted
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      return SuccessfulHttpResponse.builder()
          .statusCode(200)
          .headers(java.util.Map.of())
          .body(EXCHANGE.get().answer(URI.create(request.url()), request.body()))
          .build();
    } catch (InterruptedException e) {
      throw new Interrupted(e);
    }
  }

  /// What is streamed is heard on the way; langchain4j sees whole answers only.
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers reach langchain4j in one piece");
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ZERO;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return Duration.ZERO;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient build() {
    return this;
  }
}
