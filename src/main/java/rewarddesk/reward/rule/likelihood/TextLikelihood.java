package rewarddesk.reward.rule.likelihood;

import rewarddesk.inference.Likelihood;
import rewarddesk.inference.PromptUse;
import rewarddesk.model.Content;

/// A language model that tells how likely a text is. Safe for any thread.
public interface TextLikelihood {

  /// How likely a response to a prompt is, see [PromptUse].
  ///
  /// @param use whether the prompt counts as well
  /// @throws rewarddesk.inference.ModelException when the model gives no answer
  Likelihood of(PromptUse use, Content prompt, String response);
}
