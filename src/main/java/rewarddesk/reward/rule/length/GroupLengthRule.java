package rewarddesk.reward.rule.length;

import java.util.Locale;
import rewarddesk.reward.rule.Accuracy;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;
import rewarddesk.reward.rule.answer.AccuracyChoice;

/// Length against the other response to the same prompt (Kimi k1.5).
///
/// Value in [−0.5, 0.5]: λ = 0.5 − (length − shortest) / (longest − shortest) in characters; λ for
/// a right response, min(0, λ) for a wrong one, 0 when both have the same length. As in open-r1, a
/// response counts as right when its reference is missing or cannot be read. With two responses the
/// shorter gets 0.5 and the longer −0.5; [LengthCurve#groupRelative] computes larger groups. Does
/// not apply to a response without another. Source: open-r1 len_reward, arXiv 2501.12599.
public final class GroupLengthRule implements Rule {
  public static final RewardType TYPE =
      AccuracyChoice.add(
              RewardType.named("group_length")
                  .rewards(
                      "Being shorter than the other response to the same prompt. Does not apply to"
                          + " a single response.")
                  .formula(
                      "λ = 0.5 − (length − shortest) / (longest − shortest); right: λ, wrong:"
                          + " min(0, λ); 0 when all lengths are equal")
                  .range(-0.5, 0.5)
                  .source("open-r1 len_reward, Kimi k1.5 (arXiv 2501.12599)"))
          .make(
              Example.of("42", 0.5).against("It is 42."),
              parameters -> new GroupLengthRule(AccuracyChoice.of(parameters)));

  private final Accuracy accuracy;

  private GroupLengthRule(Accuracy accuracy) {
    this.accuracy = accuracy;
  }

  @Override
  public String name() {
    return "group_length";
  }

  @Override
  public Finding measure(Subject subject) {
    if (subject.other().isEmpty()) {
      return Finding.notApplicable("There is no other response to the same prompt.");
    }
    boolean right = !(accuracy.of(subject) instanceof Accuracy.Wrong);
    int length = PythonText.length(subject.response());
    int other = PythonText.length(subject.other());
    double value =
        LengthCurve.groupRelative(new int[] {length, other}, new boolean[] {right, true})[0];
    return Finding.scored(
        value,
        String.format(
            Locale.ROOT,
            "%,d characters against %,d%s.",
            length,
            other,
            right ? "" : "; the answer is not right"));
  }
}
