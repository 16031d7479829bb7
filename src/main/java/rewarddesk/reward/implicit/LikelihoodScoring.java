package rewarddesk.reward.implicit;

import java.util.List;
import rewarddesk.inference.LanguageModel;
import rewarddesk.inference.Likelihood;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.Passage;
import rewarddesk.inference.Passage.Part;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// The perplexity of the responses of a file. The prompt only conditions, special tokens and what a
/// template writes around the response are not counted; a row without a prompt is scored as a text
/// alone. Safe for any number of threads.
final class LikelihoodScoring implements ModelScoring {
  private final LanguageModel model;
  private final String fingerprint;

  /// @param model closed with this
  LikelihoodScoring(LanguageModel model, String fingerprint) {
    this.model = model;
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
    return List.of();
  }

  @Override
  public ModelScore score(Comparison row) throws InterruptedException {
    Passage passage =
        row.prompt().isBlank()
            ? model.text(row.responseA().plain())
            : model.response(row.prompt(), row.responseA().content());
    Likelihood likelihood = model.score(List.of(passage)).getFirst().likelihood(Part.RESPONSE);
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
