package rewarddesk.reward.generative;

import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What a judge chose, in the positions it was shown.
enum Choice {
  A,
  B,
  TIE;

  /// The same choice in stored sides.
  Verdict.MachineVerdict verdict(DisplayOrder order) {
    return switch (this) {
      case A -> new Verdict.Prefers(order.map(Slot.A));
      case B -> new Verdict.Prefers(order.map(Slot.B));
      case TIE -> new Verdict.Tie();
    };
  }
}
