package rewarddesk.inference.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.time.Duration;

/// Stands in for langchain4j's HTTP client: one question, one answer, carried as the adapter likes.
public final class Carrier implements HttpClient, HttpClientBuilder {
  private final Exchange exchange;

  /// One question and its answer.
  @FunctionalInterface
  public interface Exchange {
    /// @return the body of the answer
    String answer(URI address, String body) throws InterruptedException;
  }

  public Carrier(Exchange exchange) {
    this.exchange = exchange;
  }

  /// @throws Interrupted when the thread was interrupted
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      return SuccessfulHttpResponse.builder()
          .statusCode(200)
          .headers(java.util.Map.of())
          .body(exchange.answer(URI.create(request.url()), request.body()))
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
