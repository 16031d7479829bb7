package rewarddesk.export.select;

import rewarddesk.export.recipe.Filters;
import rewarddesk.export.target.Example;
import rewarddesk.export.target.Label;
import rewarddesk.reward.rule.RuleProfile;

/// Asks the rule rewards: the total of the chosen response, and how far it is above the other's.
///
/// @param rules the profile whose total counts
/// @param filters the least values
record RewardGate(RuleProfile rules, Filters filters) {

  boolean passes(Example example) {
    if (!filters.asksRules() || !(example.label() instanceof Label.Preferred)) {
      return true;
    }
    double chosen = rules.score(example.comparison(), example.chosenSlot()).total();
    double rejected = rules.score(example.comparison(), example.chosenSlot().other()).total();
    return chosen >= filters.minChosenReward().orElse(Double.NEGATIVE_INFINITY)
        && chosen - rejected >= filters.minRewardGap().orElse(Double.NEGATIVE_INFINITY);
  }
}
