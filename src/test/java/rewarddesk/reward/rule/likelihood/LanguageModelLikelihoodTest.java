package rewarddesk.reward.rule.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.PromptUse;
import rewarddesk.inference.onnx.ReferenceLanguageModels;
import rewarddesk.model.Content;

/// The likelihood of a response under a real model.
class LanguageModelLikelihoodTest {

  @Test
  void theResponseAloneCountsAndThePromptConditions() throws Exception {
    try (LanguageModel model = ReferenceLanguageModels.open("stories260k-past")) {
      TextLikelihood likelihood = new LanguageModelLikelihood(model);
      Content prompt = Content.text("Once upon a time, there was");
      Likelihood story = likelihood.of(PromptUse.CONDITIONED, prompt, "a little girl named Lily.");
      Likelihood cold =
          likelihood.of(PromptUse.CONDITIONED, Content.text(""), "a little girl named Lily.");
      Likelihood noise = likelihood.of(PromptUse.CONDITIONED, prompt, "Lily girl named a little.");
      assertThat(story.perplexity()).isLessThan(1.5);
      assertThat(cold.perplexity()).isGreaterThan(2 * story.perplexity());
      assertThat(noise.perplexity()).isGreaterThan(20 * story.perplexity());
      assertThat(story.bytes()).isEqualTo(" a little girl named Lily.".length());
    }
  }
}
