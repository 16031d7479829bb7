package rewarddesk.reward.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// The chosen rule rewards with their weights. Immutable and safe for any thread.
///
/// @param name what people call it
/// @param parts the rewards in the order they are shown
/// @param clip the bounds the total is held to
public record RuleProfile(String name, List<Part> parts, Optional<Clip> clip) {
  private static final RuleProfile STANDARD =
      new RuleProfile(
          "chat quality",
          List.of(
              Part.of(FormatRule.TYPE, 1),
              Part.of(MathRule.TYPE, 1),
              Part.of(LengthRule.TYPE, 0.5),
              Part.of(RepetitionRule.TYPE, 1),
              Part.of(ChineseShareRule.TYPE, 1),
              Part.of(StructureRule.TYPE, 0.25),
              Part.of(RefusalRule.TYPE, 0.5)),
          Optional.empty());

  public RuleProfile {
    parts = List.copyOf(parts);
  }

  /// One chosen reward.
  ///
  /// @param rule the rule, made with the parameters
  /// @param given the parameters that differ from their defaults
  /// @param weight how much one unit of it counts in the total
  public record Part(Rule rule, Map<String, ParameterValue> given, double weight) {
    public Part {
      given = Map.copyOf(given);
    }

    /// A reward with its default parameters.
    public static Part of(RewardType type, double weight) {
      return new Part(type.rule(), Map.of(), weight);
    }
  }

  /// Bounds of a total. Where the sum lies outside, the breakdown ends with a reward named `clip`
  /// that holds the difference, so that its parts still add up to the total.
  public record Clip(double low, double high) {
    public Clip {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "The lower bound of a clip (%s) must not be above the upper (%s)."
                .formatted(low, high));
      }
    }
  }

  /// The profile that new projects start with: `format` (weight 1), `math` (1), `length` (0.5),
  /// `repetition` (1), `chinese_share` (1), `structure` (0.25), `refusal` (0.5), in this order.
  public static RuleProfile standard() {
    return STANDARD;
  }

  /// Whether one of its rules may take seconds, see [Rule#isSlow()].
  public boolean isSlow() {
    return parts.stream().anyMatch(part -> part.rule().isSlow());
  }

  /// The same profile without its slow rules, for what can be shown at once.
  public RuleProfile quick() {
    return new RuleProfile(
        name, parts.stream().filter(part -> !part.rule().isSlow()).toList(), clip);
  }

  /// Scores one response: one reward for each rule, in the profile's order. Never throws, whatever
  /// the text, and takes time in proportion to its length unless a rule [is slow][#isSlow()].
  public RewardBreakdown score(Comparison comparison, Slot slot) {
    Subject subject = Subject.of(comparison, slot);
    List<RuleReward> rewards = new ArrayList<>(parts.size() + 1);
    for (Part part : parts) {
      rewards.add(score(part, subject));
    }
    clip.flatMap(bounds -> clipped(bounds, new RewardBreakdown(rewards).total()))
        .ifPresent(rewards::add);
    return new RewardBreakdown(rewards);
  }

  /// A rule that breaks is shown as broken; the others still count.
  private static RuleReward score(Part part, Subject subject) {
    String name = part.rule().name();
    try {
      Finding finding = part.rule().measure(subject);
      return new RuleReward(
          name, part.weight(), finding.outcome(), finding.evidence(), finding.spans());
    } catch (RuntimeException e) {
      String reason = "The rule broke on this text (" + e + "). Please report it.";
      return new RuleReward(name, part.weight(), new RuleReward.Failed(reason), reason, List.of());
    }
  }

  private static Optional<RuleReward> clipped(Clip bounds, double sum) {
    double held = Math.clamp(sum, bounds.low(), bounds.high());
    return held == sum
        ? Optional.empty()
        : Optional.of(
            new RuleReward(
                "clip",
                1,
                new RuleReward.Scored(held - sum),
                "The sum %s is held to %s.".formatted(sum, held),
                List.of()));
  }
}
