package rewarddesk.reward.implicit;

import java.util.List;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.PromptUse;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// The perplexity of the responses of a file, by the rules of [PromptUse]. Safe for any number of
/// threads.
final class LikelihoodScoring implements ModelScoring {
  private final LanguageModel model;
  private final PromptUse prompts;
  private final String fingerprint;

  /// @param model closed with this
  /// @param prompts whether they are counted as well
  LikelihoodScoring(LanguageModel model, PromptUse prompts, String fingerprint) {
    this.model = model;
    this.prompts = prompts;
    this.fingerprint = fingerprint;
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public boolean comparesTwo() {
    return false;
  }

  @Override
  public List<String> notes() {
    return model.notes();
  }

  @Override
  public ModelScore score(Comparison row) throws InterruptedException {
    Likelihood likelihood = prompts.of(model, row.prompt(), row.responseA().content());
    if (likelihood.tokens() == 0) {
      throw new ModelException(
          ModelException.Cause.PERMANENT, "The response has no tokens to score.");
    }
    return new ModelScore.Likelihood(
        likelihood.sumLogProbability(), likelihood.perplexity(), likelihood.tokens());
  }

  /// Perplexity is no order of preference.
  @Override
  public ModelScore.Ranking rank(Content prompt, List<Content> responses) {
    throw new ModelException(
        ModelException.Cause.PERMANENT,
        "Perplexity ranks nothing: a row needs \"response\", not \"responses\".");
  }

  @Override
  public void close() {
    model.close();
  }
}
