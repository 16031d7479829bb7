package rewarddesk.model;

import java.util.List;

/// All rule rewards of one response, in the profile's order.
public record RewardBreakdown(List<RuleReward> rewards) {
  public RewardBreakdown {
    rewards = List.copyOf(rewards);
  }

  /// Sum of the contributions of the rules that have a value.
  public double total() {
    return rewards.stream().mapToDouble(reward -> reward.contribution().orElse(0)).sum();
  }
}
