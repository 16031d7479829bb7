package rewarddesk.reward;

import java.util.Optional;
import rewarddesk.inference.PromptUse;

/// Opens models for scoring files.
public interface ModelScorings {

  /// What is wanted.
  ///
  /// @param model a model's folder, one of its graphs, or the name of a model in the library
  /// @param reference for an implicit reward, the model it is measured against, given the same way
  /// @param perplexity given when the likelihood of the text is wanted instead of a reward: what
  ///   the prompt is to it
  record Request(String model, Optional<String> reference, Optional<PromptUse> perplexity) {}

  /// Opens a model; the caller closes it.
  ///
  /// @throws JudgeUnavailableException when it cannot be used, with what to do
  ModelScoring open(Request request);
}
