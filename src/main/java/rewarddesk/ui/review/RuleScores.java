package rewarddesk.ui.review;

import java.util.List;
import java.util.stream.Stream;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.reward.rule.RuleProfile;

/// The rule rewards of the responses of an item, by shown position.
///
/// @param profile what they are measured by
/// @param left of the response shown left
/// @param right of the response shown right
/// @param complete whether every rule was measured; slow ones come later
record RuleScores(
    RuleProfile profile, RewardBreakdown left, RewardBreakdown right, boolean complete) {

  /// Every rule, in the order it counts.
  List<String> rules() {
    return profile.parts().stream().map(part -> part.rule().name()).toList();
  }

  /// What the rules say about the two as shown.
  Verdict.MachineVerdict verdict() {
    return RuleJudge.verdict(left, right);
  }

  /// How far the totals are apart.
  double margin() {
    return Math.abs(left.total() - right.total());
  }

  /// Whether any rule has a value for a response.
  boolean hasValue() {
    return Stream.of(Slot.A, Slot.B)
        .flatMap(slot -> (slot == Slot.A ? left : right).rewards().stream())
        .map(RuleReward::value)
        .anyMatch(value -> value.isPresent());
  }
}
