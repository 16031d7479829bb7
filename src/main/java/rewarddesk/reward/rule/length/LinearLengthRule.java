package rewarddesk.reward.rule.length;

import java.util.Locale;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Length as a straight line: length / max, held at 1. Value in [0, 1]. Source: the alternative in
/// mini-r1-zero's length_reward (len / 5000), held at 1 here. Worked example: 50 characters of
/// 5,000 give 0.01.
public final class LinearLengthRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("linear_length")
          .rewards(
              "Length, straight up to a maximum. Use it only against answers that are too short.")
          .formula("min(1, length / max)")
          .number("max", 5000, "length of the full value")
          .text("unit", "characters", LengthUnit.MEANING)
          .source("mini-r1-zero length_reward, its alternative; held at 1")
          .make(
              Example.of("Fifty characters are a hundredth of what is wanted", 0.01),
              LinearLengthRule::new);

  private final int max;
  private final LengthUnit unit;

  private LinearLengthRule(Parameters parameters) {
    max = parameters.count("max", 1);
    unit = LengthUnit.of(parameters);
  }

  @Override
  public String name() {
    return "linear_length";
  }

  @Override
  public Finding measure(Subject subject) {
    int length = unit.length(subject.response());
    return Finding.scored(
        Math.min(1, (double) length / max),
        String.format(Locale.ROOT, "%,d %s; full value from %,d.", length, unit.word(), max));
  }
}
