package rewarddesk.reward.rule.format;

import java.util.List;
import java.util.Locale;
import rewarddesk.model.Span;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.Phrases;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How many markers of second thoughts a response has, with markers of several words that match.
///
/// Value in [0, 1]: min(1, markers / enough). Markers are found without case, as whole words, and
/// whatever punctuation stands around them; of overlapping ones the longest counts (`let me check`
/// once, not also `let me`). Bounded, unlike mini-r1-zero's reflection reward. Worked example with
/// enough = 4: `Wait, let me check.` has two markers and gives 0.5.
public final class ReflectionRule implements Rule {
  private static final List<String> MARKERS =
      List.of(
          "wait",
          "perhaps",
          "maybe",
          "alternatively",
          "on second thought",
          "let me check",
          "let me verify",
          "let me think",
          "let me reconsider",
          "double-check",
          "but wait",
          "wait no",
          "that is not right",
          "that's not right",
          "i made a mistake",
          "等等",
          "等一下",
          "让我检查",
          "让我想想",
          "让我验证",
          "再检查",
          "重新考虑",
          "不对",
          "也许",
          "或者说");

  public static final RewardType TYPE =
      RewardType.named("reflection")
          .rewards("Markers of second thoughts, English and Chinese, also of several words.")
          .formula("min(1, markers / enough)")
          .texts("markers", MARKERS, "what counts as a marker")
          .number("enough", 4, "markers for the full value")
          .source("own; after mini-r1-zero reflection_reward, whose longer markers never match")
          .make(Example.of("Wait, let me check.", 0.5), ReflectionRule::new);

  private final Phrases markers;
  private final int enough;

  private ReflectionRule(Parameters parameters) {
    markers = new Phrases(parameters.texts("markers"));
    enough = parameters.count("enough", 1);
    if (enough > Finding.MAX_SPANS) {
      throw new IllegalArgumentException("enough must be at most " + Finding.MAX_SPANS + ".");
    }
  }

  @Override
  public String name() {
    return "reflection";
  }

  @Override
  public Finding measure(Subject subject) {
    List<Span> found = markers.in(subject.response());
    return Finding.scored(
        Math.min(1, (double) found.size() / enough),
        String.format(
            Locale.ROOT, "%,d markers of second thoughts; %,d are enough.", found.size(), enough),
        found);
  }
}
