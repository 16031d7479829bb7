package rewarddesk.sandbox;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sandbox that is looked for when the first program is to be run or somebody asks what there is:
/// trying out what a machine has takes up to two seconds and starts processes.
public final class LazySandbox implements Sandbox, SandboxProbe {
  private final Probe probe;
  private @Nullable Sandboxes found;
  private boolean closed;

  /// Looks for a sandbox.
  @FunctionalInterface
  public interface Probe {
    /// @throws InterruptedException when the waiting thread is interrupted
    Sandboxes run() throws InterruptedException;
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
  public SandboxReport report() throws InterruptedException {
    Sandboxes sandboxes = found();
    return sandboxes == null
        ? new SandboxReport(List.of(), List.of("RewardDesk is closing."))
        : SandboxReport.of(sandboxes);
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

  private synchronized @Nullable Sandboxes found() throws InterruptedException {
    if (found == null && !closed) {
      found = probe.run();
    }
    return found;
  }
}
