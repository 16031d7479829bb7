package rewarddesk.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import rewarddesk.progress.Cancellation;

/// Closes a stream under its reader when nothing has come for a while, or the work is cancelled:
/// reading then ends with an exception.
final class Patience implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final long WAKE_MILLIS = 100;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("download-watch").factory());
  private final ScheduledFuture<?> watch;
  private volatile long heard = System.nanoTime();

  Patience(InputStream stream, Cancellation cancel) {
    this.watch =
        clock.scheduleWithFixedDelay(
            () -> {
              if (cancel.isCancelled() || System.nanoTime() - heard > SILENCE.toNanos()) {
                close(stream);
              }
            },
            WAKE_MILLIS,
            WAKE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /// Something has come.
  void heard() {
    heard = System.nanoTime();
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    watch.cancel(false);
    clock.shutdownNow();
  }
}
