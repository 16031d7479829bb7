package rewarddesk.reward.classifier;

import java.util.List;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Comparison;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;
import rewarddesk.reward.classifier.PairReader.PairAnswer;

/// Rows of a file compared by a pair model, in the order of the row: the numbers are the model's
/// own. SteamSHP also rates a response alone.
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
    return new ModelScore.PairLogit(answer.logit(), answer.probability());
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

  @Override
  public void close() {
    model.close();
  }
}
