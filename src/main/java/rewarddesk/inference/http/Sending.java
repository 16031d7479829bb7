package rewarddesk.inference.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A request on its way, from waiting for its turn to the end of the reply. Safe for any thread.
final class Sending<T> {
  private final AtomicReference<@Nullable CompletableFuture<?>> underWay = new AtomicReference<>();
  private final CompletableFuture<HttpResponse<T>> reply;
  private volatile boolean cancelled;

  /// @param begins runs when it is sent
  Sending(
      HttpClient http,
      HttpRequest request,
      BodyHandler<T> handler,
      Turnstile turn,
      Runnable begins) {
    reply =
        turn.enter()
            .thenCompose(
                ignored -> {
                  if (cancelled) {
                    throw new CancellationException();
                  }
                  begins.run();
                  CompletableFuture<HttpResponse<T>> call = http.sendAsync(request, handler);
                  underWay.set(call);
                  if (cancelled) {
                    call.cancel(true);
                  }
                  return call;
                });
  }

  CompletableFuture<HttpResponse<T>> reply() {
    return reply;
  }

  /// Ends it wherever it is; does nothing when it has ended.
  void cancel() {
    cancelled = true;
    CompletableFuture<?> call = underWay.get();
    if (call != null) {
      call.cancel(true);
    }
  }
}
