package rewarddesk.sandbox.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What a process writes to one of its streams, kept up to a limit and read by a thread of its own
/// so that the process never waits for us.
public final class BoundedOutput {
  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<Void> end;
  private volatile boolean exceeded;

  private BoundedOutput(InputStream stream, int limit, Executor threads) {
    this.limit = limit;
    this.end = CompletableFuture.runAsync(() -> readAll(stream), threads);
  }

  /// Starts reading.
  ///
  /// @param limit the most bytes that are kept; reading stops at the first one above it
  public static BoundedOutput of(InputStream stream, int limit, Executor threads) {
    return new BoundedOutput(stream, limit, threads);
  }

  /// Whether more was written than is kept.
  public boolean exceeded() {
    return exceeded;
  }

  /// Waits for the end of the stream, which comes when every process that holds it is gone.
  public String text() {
    end.join();
    return kept.toString(StandardCharsets.UTF_8);
  }

  private void readAll(InputStream stream) {
    byte[] buffer = new byte[8192];
    try (stream) {
      for (int n = stream.read(buffer); n >= 0 && !exceeded; n = stream.read(buffer)) {
        int room = limit - kept.size();
        kept.write(buffer, 0, Math.min(n, room));
        exceeded = n > room;
      }
    } catch (IOException closed) {
      // A killed process takes its streams with it; what it wrote before is kept.
      exceeded |= kept.size() >= limit;
    }
  }
}
