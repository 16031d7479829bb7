package rewarddesk.wiring;

import java.util.List;
import rewarddesk.sandbox.Sandboxes;
import rewarddesk.sandbox.bubblewrap.Bubblewrap;
import rewarddesk.sandbox.v8.V8;

/// The sandboxes this program knows, strongest first.
public final class SandboxCatalog {
  private SandboxCatalog() {}

  /// Tries each of them out, which takes about two seconds; wanted only where code is scored.
  ///
  /// @param lanes how many programs may run at once in each
  /// @throws InterruptedException when the waiting thread is interrupted
  public static Sandboxes probe(int lanes) throws InterruptedException {
    return new Sandboxes(List.of(Bubblewrap.probe(lanes), V8.probe(lanes)));
  }
}
