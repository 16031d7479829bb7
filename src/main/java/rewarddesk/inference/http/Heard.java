package rewarddesk.inference.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// When a call was sent and the server last heard. Safe for any thread.
final class Heard {
  private volatile @Nullable Long sent;
  private volatile long last;

  /// The call is sent.
  void begins() {
    last = System.nanoTime();
    sent = last;
  }

  void something() {
    last = System.nanoTime();
  }

  /// How long ago the call was sent; nothing while it waits for its turn.
  Duration taken() {
    Long begun = sent;
    return begun == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
  }

  /// For how long nothing has come; nothing while the call waits for its turn.
  Duration silence() {
    return sent == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - last);
  }
}
