package rewarddesk.ui.rules;

import java.util.List;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.Slot;
import rewarddesk.project.Item;
import rewarddesk.reward.rule.RuleProfile;

/// What a profile makes of an item. Sides are stored sides.
///
/// @param complete whether the slow rules are measured too
record Preview(
    Item item, RuleProfile profile, RewardBreakdown a, RewardBreakdown b, boolean complete) {

  /// Measures the quick rules only; without the clip while rules are missing.
  static Preview quick(Item item, RuleProfile profile) {
    if (!profile.isSlow()) {
      return whole(item, profile);
    }
    RuleProfile quick = ProfileEdits.clipped(profile.quick(), java.util.Optional.empty());
    return of(item, profile, quick, false);
  }

  /// Measures every rule; may take seconds.
  static Preview whole(Item item, RuleProfile profile) {
    return of(item, profile, profile, true);
  }

  private static Preview of(
      Item item, RuleProfile profile, RuleProfile measured, boolean complete) {
    return new Preview(
        item,
        profile,
        measured.score(item.comparison(), Slot.A),
        measured.score(item.comparison(), Slot.B),
        complete);
  }

  /// Every rule in the order it counts.
  List<String> rules() {
    return profile.parts().stream().map(part -> part.rule().name()).toList();
  }

  RewardBreakdown breakdown(Slot slot) {
    return slot == Slot.A ? a : b;
  }
}
