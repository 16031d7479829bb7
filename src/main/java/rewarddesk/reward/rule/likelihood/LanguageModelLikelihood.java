package rewarddesk.reward.rule.likelihood;

import java.util.List;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Content;

/// The likelihood of a response under a causal language model. Safe for any number of threads.
public final class LanguageModelLikelihood implements TextLikelihood {
  private final LanguageModel model;

  /// @param model left open
  public LanguageModelLikelihood(LanguageModel model) {
    this.model = model;
  }

  @Override
  public Likelihood of(String prompt, String response) {
    try {
      return model
          .score(List.of(model.response(Content.text(prompt), Content.text(response))))
          .getFirst()
          .likelihood(Part.RESPONSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(ModelException.Cause.TRANSIENT, "it was interrupted.", e);
    }
  }
}
