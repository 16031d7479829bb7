package rewarddesk.ui.insights;

import java.util.Optional;
import rewarddesk.insight.VerdictTable;

/// Why there is nothing to show.
enum Emptiness {
  NO_PROJECT,
  READING,
  STOPPED,
  NOTHING_IMPORTED,
  NOTHING_JUDGED,
  NONE;

  /// @param open whether a project is open
  /// @param reading whether it is being read
  /// @param seen what was read of it; a part without items is something to show
  static Emptiness of(boolean open, boolean reading, Optional<VerdictTable> seen) {
    if (!open) {
      return NO_PROJECT;
    }
    if (seen.isEmpty()) {
      return reading ? READING : STOPPED;
    }
    if (seen.get().all() == 0) {
      return NOTHING_IMPORTED;
    }
    return seen.get().judges().isEmpty() ? NOTHING_JUDGED : NONE;
  }
}
