package rewarddesk.reward.rule.length;

import java.util.Locale;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// mini-r1-zero's length reward: 0.5 for more than 500 characters (code points), else 0. Source:
/// mini-r1-zero length_reward. Worked example: 501 characters give 0.5, 500 give 0.
public final class CharacterLengthRule implements Rule {
  private static final int ENOUGH = 500;

  public static final RewardType TYPE =
      RewardType.named("mini_r1_zero_length")
          .rewards("More than 500 characters, whatever they are.")
          .formula("0.5 when the response has more than 500 characters, else 0")
          .range(0, 0.5)
          .source("mini-r1-zero length_reward")
          .make(Example.of("Short.", 0), _ -> new CharacterLengthRule());

  @Override
  public String name() {
    return "mini_r1_zero_length";
  }

  @Override
  public Finding measure(Subject subject) {
    int length = PythonText.length(subject.response());
    return Finding.scored(
        length > ENOUGH ? 0.5 : 0,
        String.format(Locale.ROOT, "%,d characters; more than 500 count.", length));
  }
}
