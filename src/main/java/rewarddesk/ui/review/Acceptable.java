package rewarddesk.ui.review;

import java.util.Optional;
import java.util.stream.Stream;
import rewarddesk.model.Annotation;
import rewarddesk.model.Slot;

/// Which of the two responses, as shown, are good enough to be shown to anybody.
enum Acceptable {
  BOTH(true, true),
  LEFT(true, false),
  RIGHT(false, true),
  NEITHER(false, false);

  private final boolean left;
  private final boolean right;

  Acceptable(boolean left, boolean right) {
    this.left = left;
    this.right = right;
  }

  /// @param shown position on screen
  boolean accepts(Slot shown) {
    return shown == Slot.A ? left : right;
  }

  /// Whether a decision says just this.
  boolean isSaidBy(Annotation decision) {
    return Stream.of(Slot.values())
        .allMatch(
            stored ->
                decision
                    .appraisal(stored)
                    .acceptable()
                    .equals(Optional.of(accepts(decision.order().map(stored)))));
  }
}
