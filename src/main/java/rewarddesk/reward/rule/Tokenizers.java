package rewarddesk.reward.rule;

import rewarddesk.inference.Tokenizer;

/// Finds the tokenizers of models by the models' names. Safe for any thread.
@FunctionalInterface
public interface Tokenizers {

  /// The tokenizer of the model of that name, which is loaded when it is first asked for and kept.
  /// The caller does not close it.
  ///
  /// @throws rewarddesk.inference.ModelException when there is none that can be used, with what to
  ///   do
  Tokenizer find(String model);
}
