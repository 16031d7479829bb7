package rewarddesk.progress;

import java.util.concurrent.CancellationException;

/// A switch that whoever started a piece of work can throw. Safe for any thread.
public final class Cancellation {
  private volatile boolean requested;

  public void cancel() {
    requested = true;
  }

  public boolean isCancelled() {
    return requested;
  }

  /// @throws CancellationException once [#cancel()] was called
  public void throwIfCancelled() {
    if (requested) {
      throw new CancellationException("cancelled");
    }
  }
}
