package rewarddesk.run;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Lets workers through, holds them back, or sends them home; and keeps the time, pauses left out.
/// Safe for any thread.
final class PauseGate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final LongSupplier nanoTime;

  private boolean running;
  private boolean paused;
  private boolean closed;
  private long since;
  private long counted;

  /// @param nanoTime a clock like [System#nanoTime()]
  PauseGate(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /// The clock starts, unless paused already.
  void start() {
    change(() -> running = true);
  }

  void pause() {
    change(() -> paused = true);
  }

  void resume() {
    change(() -> paused = false);
  }

  /// Nobody passes any more, and nobody waits any more.
  void close() {
    change(() -> closed = true);
  }

  boolean isPaused() {
    return ask(() -> paused && !closed);
  }

  boolean isClosed() {
    return ask(() -> closed);
  }

  /// Waits while paused.
  ///
  /// @return false once the gate is closed
  boolean pass() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (paused && !closed) {
        changed.await();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  Duration elapsed() {
    lock.lock();
    try {
      settle();
      return Duration.ofNanos(counted);
    } finally {
      lock.unlock();
    }
  }

  private boolean ask(BooleanSupplier question) {
    lock.lock();
    try {
      return question.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable step) {
    lock.lock();
    try {
      settle();
      step.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Adds what has passed since the last look, if it counts.
  private void settle() {
    long now = nanoTime.getAsLong();
    if (running && !paused) {
      counted += now - since;
    }
    since = now;
  }
}
