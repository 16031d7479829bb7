package rewarddesk.reward.rule.format;

import java.util.Locale;
import java.util.Set;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// The reflection reward of mini-r1-zero with its quirks.
///
/// Value from 0 without an upper bound: 0.1 for every word between white space that is one of the
/// markers, compared in lower case, and 0.1 when ` I ` stands in the text. The reference's markers
/// of several words never match, because single words are looked up; punctuation blocks a match.
/// Worked example: `Wait I check it` gives 0.3.
public final class MiniReflectionRule implements Rule {
  /// The markers of the reference that can match at all.
  private static final Set<String> MARKERS =
      Set.of("wait", "possible", "perhaps", "check", "maybe");

  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;

  public static final RewardType TYPE =
      RewardType.named("mini_r1_zero_reflection")
          .rewards(
              "Single marker words between white space (wait, possible, perhaps, check, maybe) and"
                  + " \" I \". Unbounded, so it can be gamed by repeating a word.")
          .formula("0.1 · markers + 0.1 when \" I \" occurs")
          .range(0, Double.POSITIVE_INFINITY)
          .source("mini-r1-zero reflection_reward")
          .make(Example.of("Wait I check it", 0.3), _ -> new MiniReflectionRule());

  @Override
  public String name() {
    return "mini_r1_zero_reflection";
  }

  @Override
  public Finding measure(Subject subject) {
    String text = subject.response();
    int markers = markers(text);
    boolean self = text.contains(" I ");
    return Finding.scored(
        (markers + (self ? 1 : 0)) / 10.0,
        String.format(
            Locale.ROOT, "%,d marker words%s.", markers, self ? ", and \" I \" occurs" : ""));
  }

  private static int markers(String text) {
    int markers = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || PythonText.isSpace(text.charAt(i))) {
        int length = i - start;
        if (length >= SHORTEST
            && length <= LONGEST
            && MARKERS.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          markers++;
        }
        start = i + 1;
      }
    }
    return markers;
  }
}
