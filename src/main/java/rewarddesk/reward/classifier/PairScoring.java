package rewarddesk.reward.classifier;

import java.util.List;
import java.util.stream.DoubleStream;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.classifier.PairReader.PairAnswer;

/// Rows of a file compared by a pair model. Two responses are compared in the order of the row: the
/// numbers are the model's own. Several are ranked by all comparisons. SteamSHP also rates a
/// response alone.
final class PairScoring implements ModelScoring {
  private final LoadedModel model;
  private final PairReader reader;

  PairScoring(LoadedModel model, PairReader reader) {
    this.model = model;
    this.reader = reader;
  }

  @Override
  public String fingerprint() {
    return ClassifierScoring.fingerprint(model);
  }

  @Override
  public int callers() {
    return model.scorer().callers();
  }

  @Override
  public boolean comparesTwo() {
    return true;
  }

  @Override
  public List<String> notes() {
    return model.notes();
  }

  @Override
  public ModelScore score(Comparison row) throws InterruptedException {
    PairAnswer answer =
        reader.compare(row.prompt(), row.responseA().content(), row.responseB().content());
    return new ModelScore.PairLogit(answer.logit(), answer.probability(), answer.dropped());
  }

  @Override
  public ModelScore scoreAlone(Comparison row) throws InterruptedException {
    return switch (reader) {
      case SteamShp steam -> {
        SteamShp.Rated rated = steam.rate(row.prompt(), row.responseA().content());
        yield new ModelScore.Reward(rated.reward(), rated.tokens(), rated.dropped());
      }
      case PairRm _, PreferenceTokens _ ->
          throw new ModelException(
              ModelException.Cause.PERMANENT,
              "%s compares two responses: a row needs response_a and response_b."
                  .formatted(model.description().name()));
    };
  }

  /// All n · (n − 1) comparisons: the score of a response is the sum of its logits against all
  /// others, both orders in each. Scores sum to 0.
  @Override
  public ModelScore.Ranking rank(Content prompt, List<Content> responses)
      throws InterruptedException {
    double[] sums = new double[responses.size()];
    int truncated = 0;
    for (int i = 0; i < sums.length; i++) {
      List<Content> later = responses.subList(i + 1, sums.length);
      List<PairReader.BothOrders> pairs = reader.compareWith(prompt, responses.get(i), later);
      for (int j = 0; j < pairs.size(); j++) {
        sums[i] += pairs.get(j).logit();
        sums[i + 1 + j] -= pairs.get(j).logit();
        truncated = Math.max(truncated, pairs.get(j).dropped());
      }
    }
    return ModelScore.Ranking.of(DoubleStream.of(sums).boxed().toList(), truncated);
  }

  @Override
  public void close() {
    model.close();
  }
}
