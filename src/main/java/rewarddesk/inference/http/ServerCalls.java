package rewarddesk.inference.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Sends questions to model servers. Stateless but for the connections, which are kept and used
/// again. Safe for any thread.
public final class ServerCalls {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
  private static final long LOOK_MILLIS = 100;
  private static final int MOST_ERROR_BYTES = 64 * 1024;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_PATIENCE)
          .build();

  private ServerCalls() {}

  /// @throws rewarddesk.inference.ModelException as the faults word it
  public static String get(URI address, CallBounds bounds, ServerFaults faults)
      throws InterruptedException {
    return get(address, Optional.empty(), bounds, faults);
  }

  /// As above, with a key where the server wants one.
  public static String get(
      URI address, Optional<ServerKey> key, CallBounds bounds, ServerFaults faults)
      throws InterruptedException {
    HttpRequest request = withKey(HttpRequest.newBuilder(address), key).GET().build();
    return text(send(request, whole(bounds, line -> {}), bounds, faults), faults);
  }

  /// @param body JSON
  /// @throws rewarddesk.inference.ModelException as the faults word it
  public static String post(URI address, String body, CallBounds bounds, ServerFaults faults)
      throws InterruptedException {
    return post(address, Optional.empty(), body, bounds, line -> {}, faults);
  }

  /// As above, heard while it comes.
  ///
  /// @param key sent along where the server wants one
  /// @param lines hears each whole line of a good reply, one after the other, on a thread of the
  ///   network's; an exception from it ends the call as a fault
  public static String post(
      URI address,
      Optional<ServerKey> key,
      String body,
      CallBounds bounds,
      Consumer<String> lines,
      ServerFaults faults)
      throws InterruptedException {
    return text(send(posting(address, key, body), whole(bounds, lines), bounds, faults), faults);
  }

  /// As [#post], for replies of any length whose lines are heard and not kept; the bounds then hold
  /// for the longest line.
  public static void listen(
      URI address, String body, CallBounds bounds, Consumer<String> lines, ServerFaults faults)
      throws InterruptedException {
    send(
        posting(address, Optional.empty(), body),
        heard -> new ReplyBytes(bounds.mostBytes(), false, lines, heard, bounds.turn()::leave),
        bounds,
        faults);
  }

  private static HttpRequest.Builder withKey(HttpRequest.Builder request, Optional<ServerKey> key) {
    key.ifPresent(one -> request.header("Authorization", one.header()));
    return request;
  }

  private static HttpRequest posting(URI address, Optional<ServerKey> key, String body) {
    return withKey(HttpRequest.newBuilder(address), key)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static Function<Heard, ReplyBytes> whole(CallBounds bounds, Consumer<String> lines) {
    return heard -> new ReplyBytes(bounds.mostBytes(), true, lines, heard, bounds.turn()::leave);
  }

  private static byte[] send(
      HttpRequest request,
      Function<Heard, ReplyBytes> taking,
      CallBounds bounds,
      ServerFaults faults)
      throws InterruptedException {
    Heard heard = new Heard();
    Sending<ReplyBytes.Body> call =
        new Sending<>(HTTP, request, reading(taking, heard), bounds.turn(), heard::begins);
    try {
      HttpResponse<ReplyBytes.Body> response = await(call.reply(), bounds, heard, faults);
      boolean good = response.statusCode() / 100 == 2;
      if (good && response.body().endless()) {
        throw faults.endless();
      }
      if (!good) {
        throw faults.status(
            response.statusCode(), new String(response.body().bytes(), StandardCharsets.UTF_8));
      }
      return response.body().bytes();
    } finally {
      call.cancel();
    }
  }

  private static BodyHandler<ReplyBytes.Body> reading(
      Function<Heard, ReplyBytes> taking, Heard heard) {
    return head -> {
      heard.something();
      return head.statusCode() / 100 == 2
          ? taking.apply(heard)
          : new ReplyBytes(MOST_ERROR_BYTES, true, line -> {}, heard, () -> {});
    };
  }

  private static HttpResponse<ReplyBytes.Body> await(
      CompletableFuture<HttpResponse<ReplyBytes.Body>> call,
      CallBounds bounds,
      Heard heard,
      ServerFaults faults)
      throws InterruptedException {
    while (true) {
      try {
        long left = bounds.whole().minus(heard.taken()).toMillis();
        return call.get(Math.clamp(left, 1, LOOK_MILLIS), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw faults.noReply(e.getCause() == null ? e : e.getCause());
      } catch (TimeoutException e) {
        bounds.cancel().throwIfCancelled();
        if (heard.taken().compareTo(bounds.whole()) >= 0) {
          throw faults.tooSlow(bounds.whole());
        }
        if (heard.silence().compareTo(bounds.silence()) > 0) {
          throw faults.tooSlow(bounds.silence());
        }
      }
    }
  }

  private static String text(byte[] bytes, ServerFaults faults) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw faults.notText();
    }
  }
}
