package rewarddesk.reward.classifier;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.Slot;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// Rows of a file rated by a sequence classifier.
final class ClassifierScoring implements ModelScoring {
  private final LoadedModel model;
  private final SequenceClassifier classifier;

  ClassifierScoring(LoadedModel model, SequenceClassifier classifier) {
    this.model = model;
    this.classifier = classifier;
  }

  /// The same line for the same numbers.
  static String fingerprint(LoadedModel model) {
    return Judging.version(model.identity()) + " on " + model.compute().provider().word();
  }

  @Override
  public String fingerprint() {
    return fingerprint(model);
  }

  @Override
  public int callers() {
    return model.scorer().callers();
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
    SequenceClassifier.Rated rated = classifier.rate(row.prompt(), row.response(Slot.A).content());
    return new ModelScore.Reward(rated.reward(), rated.tokens(), rated.dropped());
  }

  @Override
  public ModelScore.Ranking rank(Content prompt, List<Content> responses)
      throws InterruptedException {
    List<Double> rewards = new ArrayList<>();
    int truncated = 0;
    for (SequenceClassifier.Rated rated : classifier.rateAll(prompt, responses)) {
      rewards.add(rated.reward());
      truncated = Math.max(truncated, rated.dropped());
    }
    return ModelScore.Ranking.of(rewards, truncated);
  }

  @Override
  public void close() {
    model.close();
  }
}
