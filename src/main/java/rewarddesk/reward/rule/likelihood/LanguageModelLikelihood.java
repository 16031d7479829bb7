package rewarddesk.reward.rule.likelihood;

import java.util.List;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
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
  public Likelihood of(Content prompt, String response) {
    try {
      Passage passage =
          prompt.isBlank() ? model.text(response) : model.response(prompt, Content.text(response));
      return model.score(List.of(passage)).getFirst().likelihood(Part.RESPONSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(ModelException.Cause.TRANSIENT, "it was interrupted.", e);
    }
  }
}
