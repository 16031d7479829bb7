package rewarddesk.reward.rule.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How many of the four reasoning tags stand exactly once, with their line breaks.
///
/// Value in [0, 1]: 0.25 each for `<think>⏎`, `⏎</think>⏎`, `⏎<answer>⏎` and `⏎</answer>`. Source:
/// open-r1 tag_count_reward. Worked example: the four tags on lines of their own give 1, the same
/// text twice gives 0.
public final class TagCountRule implements Rule {
  private static final List<String> TAGS =
      List.of("<think>\n", "\n</think>\n", "\n<answer>\n", "\n</answer>");

  public static final RewardType TYPE =
      RewardType.named("tag_count")
          .rewards("Reasoning tags that stand exactly once, on lines of their own.")
          .formula("0.25 for each of <think>⏎, ⏎</think>⏎, ⏎<answer>⏎, ⏎</answer>")
          .source("open-r1 tag_count_reward")
          .make(Example.of("<think>\na\n</think>\nb", 0.5), _ -> new TagCountRule());

  @Override
  public String name() {
    return "tag_count";
  }

  @Override
  public Finding measure(Subject subject) {
    double value = 0;
    List<String> counts = new ArrayList<>();
    for (String tag : TAGS) {
      int count = PythonText.count(subject.response(), tag);
      value += count == 1 ? 0.25 : 0;
      counts.add(String.format(Locale.ROOT, "%s %,d times", tag.strip(), count));
    }
    return Finding.scored(value, "On lines of their own: " + String.join(", ", counts) + ".");
  }
}
