package rewarddesk.reward.rule;

import rewarddesk.model.Comparison;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.Slot;

/// The chosen rule rewards with their weights. Immutable and safe for any thread.
public final class RuleProfile {
  private RuleProfile() {}

  /// The profile that new projects start with.
  public static RuleProfile standard() {
    return new RuleProfile();
  }

  /// Scores one response. Never throws, whatever the text.
  public RewardBreakdown score(Comparison comparison, Slot slot) {
    throw new UnsupportedOperationException();
  }
}
