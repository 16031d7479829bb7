package rewarddesk.reward.rule.likelihood;

import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.model.Content;

/// The likelihood of a response under a causal language model. Safe for any number of threads.
public final class LanguageModelLikelihood implements TextLikelihood {
  private final LanguageModel model;

  /// @param model left open
  public LanguageModelLikelihood(LanguageModel model) {
    this.model = model;
  }

  @Override
  public Likelihood of(PromptUse use, Content prompt, String response) {
    try {
      return use.of(model, prompt, Content.text(response));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(ModelException.Cause.TRANSIENT, "it was interrupted.", e);
    }
  }
}
