package rewarddesk.sandbox;

/// Finds out what programs can run in. Safe for any thread.
@FunctionalInterface
public interface SandboxProbe {

  /// Tries the sandboxes of this machine out, which takes up to two seconds the first time.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted
  SandboxReport report() throws InterruptedException;
}
