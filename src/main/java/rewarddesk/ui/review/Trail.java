package rewarddesk.ui.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// Which items were shown one after another, as a browser keeps pages, and which of them were left
/// undecided on the way forward: those are not to come up again before all others. JavaFX thread
/// only.
final class Trail {
  private static final int KEPT = 1000;

  private final List<Long> shown = new ArrayList<>();
  private final Set<Long> passed = new HashSet<>();
  private int at = -1;

  void clear() {
    shown.clear();
    passed.clear();
    at = -1;
  }

  /// An item is on screen, reached along the trail or in any other way.
  void show(long ordinal) {
    passed.remove(ordinal);
    if (at >= 0 && shown.get(at) == ordinal) {
      return;
    }
    shown.subList(at + 1, shown.size()).clear();
    shown.add(ordinal);
    if (shown.size() > KEPT) {
      shown.removeFirst();
    }
    at = shown.size() - 1;
  }

  /// Goes back.
  ///
  /// @return what was shown before; empty at the start
  OptionalLong back() {
    return at > 0 ? OptionalLong.of(shown.get(--at)) : OptionalLong.empty();
  }

  /// Goes forward, past the item where it stands.
  ///
  /// @return what was shown after it; empty when the queue has to say what comes next
  OptionalLong onward() {
    if (at >= 0) {
      passed.add(shown.get(at));
    }
    return at + 1 < shown.size() ? OptionalLong.of(shown.get(++at)) : OptionalLong.empty();
  }

  /// The items gone past.
  Set<Long> passed() {
    return passed;
  }

  /// Lets the items gone past come up again.
  ///
  /// @return whether there were any
  boolean forgetPassed() {
    boolean any = !passed.isEmpty();
    passed.clear();
    return any;
  }
}
