package rewarddesk.reward.rule.format;

import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Parameters;
import rewarddesk.reward.rule.PythonText;
import rewarddesk.reward.rule.RewardDescription.Example;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// Whether a response has open-r1's think and answer form with a code block of a language in the
/// answer.
///
/// Value 1 or 0: what re.match with DOTALL and MULTILINE accepts for
/// `^<think>\n.*?\n</think>\n<answer>\n.*?```python.*?```.*?\n</answer>$`. Like the reference,
/// `python3` passes for `python`. Source: open-r1 get_code_format_reward. Worked example: see the
/// description.
public final class CodeFormatRule implements Rule {
  public static final RewardType TYPE =
      RewardType.named("open_r1_code_format")
          .rewards("open-r1's think and answer form with a code block in the answer.")
          .formula(
              "1 when re.match with DOTALL and MULTILINE finds ^<think>\\n.*?\\n</think>\\n"
                  + "<answer>\\n.*?```python.*?```.*?\\n</answer>$, else 0")
          .text("language", "python", "what follows the opening fence")
          .source("open-r1 get_code_format_reward")
          .make(
              Example.of("<think>\na\n</think>\n<answer>\n```python\nprint(1)\n```\n</answer>", 1),
              CodeFormatRule::new);

  private final String language;

  private CodeFormatRule(Parameters parameters) {
    language = parameters.text("language");
  }

  @Override
  public String name() {
    return "open_r1_code_format";
  }

  @Override
  public Finding measure(Subject subject) {
    return matches(subject.response())
        ? Finding.scored(1, "The answer block holds a code block of " + language + ".")
        : Finding.scored(
            0, "There is no think and answer form with a code block of " + language + ".");
  }

  private boolean matches(String text) {
    String open = "```" + language;
    int answer = TagFormatRule.openR1Answer(text);
    int fence = answer < 0 ? -1 : text.indexOf(open, answer);
    int close = fence < 0 ? -1 : text.indexOf("```", fence + open.length());
    return close >= 0 && PythonText.indexAtLineEnd(text, "\n</answer>", close + 3) >= 0;
  }
}
