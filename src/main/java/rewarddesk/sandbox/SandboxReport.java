package rewarddesk.sandbox;

import java.util.Arrays;
import java.util.List;

/// What programs run in on this machine.
///
/// @param ready what can be used, best first; empty when no program is run
/// @param missing why the other kinds cannot be used and how to get them, a plain sentence each
public record SandboxReport(List<Found> ready, List<String> missing) {
  public SandboxReport {
    ready = List.copyOf(ready);
    missing = List.copyOf(missing);
  }

  /// @param languages that it knows and that are installed
  public record Found(String name, List<Language> languages) {
    public Found {
      languages = List.copyOf(languages);
    }
  }

  static SandboxReport of(Sandboxes sandboxes) {
    return new SandboxReport(
        sandboxes.ready().stream().map(SandboxReport::found).toList(), sandboxes.missing());
  }

  private static Found found(Sandbox sandbox) {
    return new Found(
        sandbox.name(), Arrays.stream(Language.values()).filter(sandbox::runs).toList());
  }
}
