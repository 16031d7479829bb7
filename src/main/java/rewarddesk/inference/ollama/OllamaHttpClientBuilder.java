package rewarddesk.inference.ollama;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Hands langchain4j a client that exists already. Its time limits are set; those that the library
/// would set are not used.
record OllamaHttpClientBuilder(HttpClient client, Duration connectTimeout, Duration readTimeout)
    implements HttpClientBuilder {

  /// The same limits for another client.
  OllamaHttpClientBuilder with(HttpClient other) {
    return new OllamaHttpClientBuilder(other, connectTimeout, readTimeout);
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration ignored) {
    return this;
  }

  @Override
  public HttpClient build() {
    return client;
  }
}
