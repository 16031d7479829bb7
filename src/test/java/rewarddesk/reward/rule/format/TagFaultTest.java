package rewarddesk.reward.rule.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.Subject;

/// What a format rule says is wrong.
class TagFaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mini_r1_zero_format | So: <think>a</think><answer>b</answer> | It does not begin with <think>.
          mini_r1_zero_format | <think>a⏎</think><answer>b</answer>    | There is a line break; this form wants everything on one line.
          mini_r1_zero_format | <think>a<answer>b</answer>             | </think> is missing.
          mini_r1_zero_format | <think>a</think> b                     | <answer> is missing.
          mini_r1_zero_format | <think>a</think> so <answer>b</answer> | There is text between </think> and <answer>.
          mini_r1_zero_format | <think>a</think><answer>b              | </answer> is missing.
          mini_r1_zero_format | <think>a</think><answer>b</answer> c   | There is text after </answer>.
          open_r1_format      | <think>⏎a⏎</think>⏎<answer>⏎b          | </answer> is missing.
          open_r1_format      | <think>a</think>⏎<answer>b</answer>    | <think> does not stand on a line of its own.
          open_r1_format      | <think>⏎a⏎</think>⏎<answer>b⏎</answer> | <answer> does not stand on a line of its own.
          open_r1_format      | <think>⏎a⏎</think>⏎<answer>⏎b⏎</answer> c | There is text after </answer>.
          open_r1_format      | <answer>⏎b⏎</answer>⏎<think>⏎a⏎</think> | It does not begin with <think>.
          trl_think_format    | <think>a                               | </think> is missing.
          trl_think_format    | <think>a<think>b</think>               | There is a second <think>.
          trl_think_format    | a</think>                              | It does not begin with <think>.
          """)
  void theFirstFaultIsNamed(String reward, String response, String sentence) {
    Finding finding =
        RewardCatalog.standard()
            .find(reward)
            .orElseThrow()
            .rule()
            .measure(
                Subject.of(
                    Comparison.of(
                        "1",
                        Content.text(""),
                        Response.of(response.replace('⏎', '\n')),
                        Response.of("")),
                    Slot.A));
    assertThat(finding.outcome()).isEqualTo(new RuleReward.Scored(0));
    assertThat(finding.evidence()).isEqualTo(sentence);
  }
}
