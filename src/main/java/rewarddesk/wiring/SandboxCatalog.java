package rewarddesk.wiring;

import java.util.List;
import rewarddesk.sandbox.Availability;
import rewarddesk.sandbox.Language;
import rewarddesk.sandbox.Sandbox;
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
    Availability bubblewrap = Bubblewrap.probe(lanes);
    return new Sandboxes(List.of(bubblewrap, v8(lanes, bubblewrap)));
  }

  /// As [#probe], but V8, whose worker holds some 300 MB, is left out where bubblewrap runs all
  /// that it could.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted
  static Sandboxes best(int lanes) throws InterruptedException {
    Availability bubblewrap = Bubblewrap.probe(lanes);
    boolean enough =
        bubblewrap instanceof Availability.Ready(Sandbox sandbox)
            && sandbox.runs(Language.PYTHON)
            && sandbox.runs(Language.JAVASCRIPT);
    return new Sandboxes(enough ? List.of(bubblewrap) : List.of(bubblewrap, v8(lanes, bubblewrap)));
  }

  /// Whoever is stopped while V8 is tried out leaves nothing of the other one behind.
  private static Availability v8(int lanes, Availability before) throws InterruptedException {
    try {
      return V8.probe(lanes);
    } catch (InterruptedException stopped) {
      new Sandboxes(List.of(before)).close();
      throw stopped;
    }
  }
}
