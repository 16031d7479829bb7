package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Comparison;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// The chosen rule rewards with their weights. Immutable and safe for any thread.
public final class RuleProfile {
  private static final RuleProfile STANDARD =
      new RuleProfile(
          List.of(
              new Weighted(new FormatRule(), 1),
              new Weighted(new LengthRule(), 0.5),
              new Weighted(new RepetitionRule(), 1),
              new Weighted(new ChineseShareRule(), 1),
              new Weighted(new StructureRule(), 0.25),
              new Weighted(new RefusalRule(), 0.5)));

  private final List<Weighted> rules;

  private RuleProfile(List<Weighted> rules) {
    this.rules = rules;
  }

  /// The profile that new projects start with: `format` (weight 1), `length` (0.5), `repetition`
  /// (1), `chinese_share` (1), `structure` (0.25), `refusal` (0.5), in this order.
  public static RuleProfile standard() {
    return STANDARD;
  }

  /// Scores one response: one reward for each rule, in the profile's order. Never throws, whatever
  /// the text, and takes time in proportion to its length.
  public RewardBreakdown score(Comparison comparison, Slot slot) {
    Subject subject = Subject.of(comparison, slot);
    List<RuleReward> rewards = new ArrayList<>(rules.size());
    for (Weighted rule : rules) {
      rewards.add(rule.score(subject));
    }
    return new RewardBreakdown(rewards);
  }

  private record Weighted(Rule rule, double weight) {

    /// A rule that breaks is shown as broken; the others still count.
    RuleReward score(Subject subject) {
      try {
        Finding finding = rule.measure(subject);
        return new RuleReward(
            rule.name(), weight, finding.outcome(), finding.evidence(), finding.spans());
      } catch (RuntimeException e) {
        String reason = "The rule broke on this text (" + e + "). Please report it.";
        return new RuleReward(
            rule.name(), weight, new RuleReward.Failed(reason), reason, List.of());
      }
    }
  }
}
