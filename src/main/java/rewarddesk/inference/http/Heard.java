package rewarddesk.inference.http;

import java.time.Duration;

/// When the server was last heard. Safe for any thread.
final class Heard {
  private volatile long nanos = System.nanoTime();

  void something() {
    nanos = System.nanoTime();
  }

  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
