package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Work that can be stopped while it waits and while it runs: its thread is interrupted, and its
/// result or failure arrives nowhere. Safe for any thread.
public final class Stoppable<T> implements Callable<T> {
  private final Callable<T> work;
  private @Nullable Thread runner;
  private boolean stopped;

  public Stoppable(Callable<T> work) {
    this.work = work;
  }

  /// @throws CancellationException when it was stopped
  @Override
  public T call() throws Exception {
    begin();
    try {
      T result = work.call();
      end();
      return result;
    } catch (Exception | Error fault) {
      end();
      throw fault;
    }
  }

  private synchronized void begin() {
    if (stopped) {
      throw new CancellationException("stopped before it began");
    }
    runner = Thread.currentThread();
  }

  /// What interrupted this work must not interrupt the next on its thread.
  private synchronized void end() {
    runner = null;
    if (stopped) {
      boolean interrupted = Thread.interrupted();
      throw new CancellationException("stopped, interrupted: " + interrupted);
    }
  }

  /// Stops it; once it has ended nothing happens.
  public synchronized void stop() {
    stopped = true;
    if (runner != null) {
      runner.interrupt();
    }
  }
}
