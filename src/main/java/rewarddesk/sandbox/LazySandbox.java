package rewarddesk.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A sandbox that is looked for when the first program is to be run: trying out what a machine has
/// takes about two seconds and starts processes, which nobody needs who runs no programs.
public final class LazySandbox implements Sandbox {
  private final Probe probe;
  private @Nullable Sandbox found;
  private boolean closed;

  /// Looks for a sandbox.
  @FunctionalInterface
  public interface Probe {
    /// @throws InterruptedException when the waiting thread is interrupted
    Sandbox run() throws InterruptedException;
  }

  public LazySandbox(Probe probe) {
    this.probe = probe;
  }

  /// Empty until a program was run.
  @Override
  public synchronized String name() {
    return found == null ? "" : found.name();
  }

  /// Whether it runs the language; unknown, and therefore true, until a program was run.
  @Override
  public synchronized boolean runs(Language language) {
    return found == null || found.runs(language);
  }

  @Override
  public synchronized String without(Language language) {
    return found == null ? "No program was run yet." : found.without(language);
  }

  @Override
  public Run run(Program program, Limits limits) throws InterruptedException {
    Sandbox sandbox = found();
    return sandbox == null
        ? new Run(new Outcome.NotRun("RewardDesk is closing."), "", Duration.ZERO)
        : sandbox.run(program, limits);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (found != null) {
      found.close();
      found = null;
    }
  }

  private synchronized @Nullable Sandbox found() throws InterruptedException {
    if (found == null && !closed) {
      found = probe.run();
    }
    return found;
  }
}
