package rewarddesk.reward.rule.answer;

import java.util.List;
import rewarddesk.reward.rule.Accuracy;
import rewarddesk.reward.rule.MathRule;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.RewardType;

/// The parameter `accuracy` of rewards that depend on whether a response is right.
public final class AccuracyChoice {
  private static final String PARAMETER = "accuracy";
  private static final String MATH = "math_accuracy";
  private static final String LAST_NUMBER = "mini_r1_zero_accuracy";

  private AccuracyChoice() {}

  /// Adds the parameter; mathematical equality unless a profile says otherwise, as in open-r1 and
  /// TRL.
  public static RewardType.Draft add(RewardType.Draft draft) {
    return draft.text(
        PARAMETER, MATH, "what says that a response is right: math_accuracy or " + LAST_NUMBER);
  }

  /// @throws IllegalArgumentException when it names no such reward; lists them
  public static Accuracy of(Parameters parameters) {
    return parameters.choice(PARAMETER, List.of(MATH, LAST_NUMBER)).equals(MATH)
        ? new MathRule()
        : new LastNumberRule();
  }
}
