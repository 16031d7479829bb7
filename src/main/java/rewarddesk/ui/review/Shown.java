package rewarddesk.ui.review;

import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Verdict;

/// Maps verdicts between stored sides and shown positions; the mapping is its own inverse.
final class Shown {
  private Shown() {}

  static Verdict.HumanVerdict verdict(Verdict.HumanVerdict verdict, DisplayOrder order) {
    return switch (verdict) {
      case Verdict.Prefers(var slot) -> new Verdict.Prefers(order.map(slot));
      case Verdict.Tie tie -> tie;
      case Verdict.BothBad bothBad -> bothBad;
      case Verdict.Skipped skipped -> skipped;
    };
  }

  static Verdict.MachineVerdict verdict(Verdict.MachineVerdict verdict, DisplayOrder order) {
    return switch (verdict) {
      case Verdict.Prefers(var slot) -> new Verdict.Prefers(order.map(slot));
      case Verdict.Tie tie -> tie;
      case Verdict.Unparsed unparsed -> unparsed;
      case Verdict.Failed failed -> failed;
    };
  }
}
