package rewarddesk.reward.rule.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Response;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;
import rewarddesk.reward.profile.Promises;
import rewarddesk.reward.rule.Finding;
import rewarddesk.reward.rule.ParameterValue;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.Rule;
import rewarddesk.reward.rule.Subject;

/// How the perplexity of a model becomes a reward. The model gives every character the same
/// probability.
class PerplexityRuleTest {

  private static TextLikelihood everyTokenWith(double probability) {
    return (use, prompt, response) ->
        new Likelihood(
            Math.log(probability) * response.length(), response.length(), response.length());
  }

  private static Finding measure(RewardType type, String response) {
    return type.rule()
        .measure(
            Subject.of(
                Comparison.of("1", Content.text("p"), Response.of(response), Response.of("")),
                Slot.A));
  }

  private static RewardType clipped(TextLikelihood model) {
    return PerplexityRule.clipped(name -> model);
  }

  private static double value(Finding finding) {
    return ((RuleReward.Scored) finding.outcome()).value();
  }

  @ParameterizedTest
  @CsvSource({"0.25, -1.386294", "1, 0", "1e-30, -10"})
  void theRewardIsTheNegativeLogarithmHeldAtItsBound(double probability, double expected) {
    assertThat(value(measure(clipped(everyTokenWith(probability)), "abcd")))
        .isEqualTo(expected, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "3, 1", "30, 1", "1.5, 0", "60, 0", "42.42640687, 0.5", "1, 0", "1e9, 0"})
  void theBandPunishesBothEnds(double perplexity, double expected) {
    RewardType band = PerplexityRule.band(name -> everyTokenWith(1 / perplexity));
    assertThat(value(measure(band, "abcd"))).isEqualTo(expected, within(1e-6));
  }

  @Test
  void theEvidenceNamesPerplexityAndTokens() {
    assertThat(measure(clipped(everyTokenWith(0.25)), "abcd").evidence())
        .isEqualTo("Perplexity 4.00, 2.000 bits per byte, over 4 tokens.");
  }

  @Test
  void thePromptConditionsOrIsScored() {
    TextLikelihood model =
        (use, prompt, response) -> {
          int tokens = response.length() + (use == PromptUse.SCORED ? prompt.plain().length() : 0);
          return new Likelihood(Math.log(0.25) * tokens, tokens, tokens);
        };
    RewardType type = clipped(model);
    Subject subject =
        Subject.of(
            Comparison.of("1", Content.text("pp"), Response.of("abcd"), Response.of("")), Slot.A);
    assertThat(type.rule().measure(subject).evidence()).endsWith("over 4 tokens.");
    assertThat(
            type.rule(Map.of("prompt", new ParameterValue.Text("scored")))
                .measure(subject)
                .evidence())
        .isEqualTo("Perplexity 4.00, 2.000 bits per byte, over 6 tokens of prompt and response.");
    assertThatThrownBy(() -> type.rule(Map.of("prompt", new ParameterValue.Text("both"))))
        .hasMessage("prompt must be one of conditioned, scored, not \"both\".");
  }

  @Test
  void aModelWithoutAnAnswerIsAFailureAndNeverANumber() {
    assertThat(measure(clipped(everyTokenWith(0)), "abcd").outcome())
        .isInstanceOf(RuleReward.Failed.class);
    TextLikelihood broken =
        (use, prompt, response) -> {
          throw new ModelException(ModelException.Cause.TRANSIENT, "It is out of memory.");
        };
    assertThat(measure(clipped(broken), "abcd").outcome())
        .isEqualTo(
            new RuleReward.Failed("The language model gave no answer: It is out of memory."));
    assertThat(measure(clipped(everyTokenWith(0.25)), "").outcome())
        .isInstanceOf(RuleReward.NotApplicable.class);
  }

  @Test
  void boundsThatMakeNoSenseAreRefused() {
    RewardType band = PerplexityRule.band(name -> everyTokenWith(0.5));
    assertThatThrownBy(() -> band.rule(Map.of("low", new ParameterValue.Amount(50))))
        .hasMessage("low of perplexity_band must be above 0 and not above high.");
  }

  @Test
  void theExamplesHoldAndEveryStringIsMeasured() {
    for (RewardType type :
        List.of(clipped(everyTokenWith(0.25)), PerplexityRule.band(name -> everyTokenWith(0.25)))) {
      Promises.example(type);
      Promises.anyString(type, 100);
      Promises.longText(type);
      assertThat(type.rule().isSlow()).isTrue();
    }
  }

  @Test
  void aModelThatIsNotThereIsSaidInAPlainSentence() {
    RewardType type =
        PerplexityRule.clipped(
            name -> {
              throw new ModelException(ModelException.Cause.NO_SUCH_MODEL, "No model " + name);
            });
    Rule rule = type.rule(Map.of("model", new ParameterValue.Text(" mine ")));
    assertThat(
            rule.measure(
                Subject.of(
                    Comparison.of("1", Content.text("p"), Response.of("r"), Response.of("")),
                    Slot.A)))
        .isEqualTo(Finding.failed("No model mine"));
  }
}
