package rewarddesk.reward.generative.reading;

import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;

/// What a judge chose, in the positions it was shown. Five-way judges tell a clear preference from
/// a slight one; the others know clear ones only.
public enum Choice {
  A(1),
  A_SLIGHTLY(1 / 3.0),
  TIE(0),
  B_SLIGHTLY(-1 / 3.0),
  B(-1);

  private final double lead;

  Choice(double lead) {
    this.lead = lead;
  }

  /// The same choice in stored sides.
  public Verdict.MachineVerdict verdict(DisplayOrder order) {
    return switch (this) {
      case A, A_SLIGHTLY -> new Verdict.Prefers(order.map(Slot.A));
      case B, B_SLIGHTLY -> new Verdict.Prefers(order.map(Slot.B));
      case TIE -> new Verdict.Tie();
    };
  }

  /// How far stored side A is ahead, from −1 to 1. A clear preference counts three times a slight
  /// one, as in Arena-Hard.
  public double lead(DisplayOrder order) {
    return order == DisplayOrder.AS_STORED ? lead : -lead;
  }

  /// 1 for A, 0 for B, 0.5 for a tie.
  public double share() {
    return (Math.signum(lead) + 1) / 2;
  }
}
