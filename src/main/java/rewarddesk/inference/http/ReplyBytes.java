package rewarddesk.inference.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes a reply in up to a number of bytes, handing over each line once it is whole. Lines that
/// need not be kept are forgotten then, and the number holds for one line. Used by one network
/// thread at a time.
final class ReplyBytes implements BodySubscriber<ReplyBytes.Body> {
  private final int most;
  private final boolean keep;
  private final Consumer<String> lines;
  private final Heard heard;
  private final Runnable atEnd;
  private final Buffer taken = new Buffer();
  private final CompletableFuture<Body> whole = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private int lineStart;

  /// @param endless whether more came than was taken
  @SuppressWarnings("ArrayRecordComponent") // handed over once and read once
  record Body(byte[] bytes, boolean endless) {}

  /// Its own bytes are looked at without copying them.
  private static final class Buffer extends ByteArrayOutputStream {
    int indexOfLineBreak(int from) {
      for (int i = from; i < count; i++) {
        if (buf[i] == '\n') {
          return i;
        }
      }
      return -1;
    }

    void forget(int first) {
      System.arraycopy(buf, first, buf, 0, count - first);
      count -= first;
    }

    String text(int from, int to) {
      return new String(buf, from, to - from, StandardCharsets.UTF_8);
    }
  }

  /// @param atEnd runs when the last byte has come, before anybody can have the reply
  ReplyBytes(int most, boolean keep, Consumer<String> lines, Heard heard, Runnable atEnd) {
    this.most = most;
    this.keep = keep;
    this.lines = lines;
    this.heard = heard;
    this.atEnd = atEnd;
  }

  @Override
  public CompletionStage<Body> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    heard.something();
    if (whole.isDone()) {
      return;
    }
    int before = taken.size();
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), most - taken.size() + 1)];
      buffer.get(bytes);
      taken.writeBytes(bytes);
    }
    try {
      tellLines(before);
    } catch (RuntimeException e) {
      end();
      whole.completeExceptionally(e);
    }
    if (taken.size() > most) {
      end();
      whole.complete(new Body(taken.toByteArray(), true));
    }
  }

  private void tellLines(int from) {
    for (int at = taken.indexOfLineBreak(from); at >= 0; at = taken.indexOfLineBreak(at + 1)) {
      lines.accept(taken.text(lineStart, at));
      lineStart = at + 1;
    }
    if (!keep && lineStart > 0) {
      taken.forget(lineStart);
      lineStart = 0;
    }
  }

  private void end() {
    Flow.Subscription mine = subscription;
    if (mine != null) {
      mine.cancel();
    }
  }

  @Override
  public void onError(Throwable cause) {
    whole.completeExceptionally(cause);
  }

  @Override
  public void onComplete() {
    atEnd.run();
    whole.complete(new Body(taken.toByteArray(), false));
  }
}
