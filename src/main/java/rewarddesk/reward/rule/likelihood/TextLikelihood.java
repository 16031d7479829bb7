package rewarddesk.reward.rule.likelihood;

import rewarddesk.inference.Likelihood;
import rewarddesk.model.Content;

/// A language model that tells how likely a text is. Safe for any thread.
public interface TextLikelihood {

  /// How likely a response is after its prompt. The prompt only conditions; special tokens are not
  /// counted. After an empty prompt the response is a text alone.
  ///
  /// @throws rewarddesk.inference.ModelException when the model gives no answer
  Likelihood of(Content prompt, String response);
}
