package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Ends one piece of work that waits for something outside, such as a language model, by
/// interrupting its thread. Any thread.
public final class Interruption {
  private @Nullable Thread worker;
  private boolean requested;

  /// Does the work on the calling thread.
  ///
  /// @throws CancellationException when it was ended, also before it began
  public <T> T run(Callable<T> work) throws Exception {
    begin();
    try {
      return work.call();
    } catch (Exception thrown) {
      if (isRequested()) {
        throw (CancellationException) new CancellationException("ended").initCause(thrown);
      }
      throw thrown;
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (requested) {
      throw new CancellationException("ended before it began");
    }
    worker = Thread.currentThread();
  }

  /// The thread goes on to other work: what was meant for this one is taken back.
  private synchronized void end() {
    worker = null;
    if (requested) {
      Thread.interrupted();
    }
  }

  private synchronized boolean isRequested() {
    return requested;
  }

  /// Ends the work soon.
  public synchronized void now() {
    requested = true;
    if (worker != null) {
      worker.interrupt();
    }
  }
}
