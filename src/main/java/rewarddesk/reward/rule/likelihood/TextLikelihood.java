package rewarddesk.reward.rule.likelihood;

import rewarddesk.inference.Likelihood;

/// A language model that tells how likely a text is. Safe for any thread.
public interface TextLikelihood {

  /// How likely a response is after its prompt. The prompt only conditions; special tokens are not
  /// counted.
  ///
  /// @throws rewarddesk.inference.ModelException when the model gives no answer
  Likelihood of(String prompt, String response);
}
