package rewarddesk.reward.implicit;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// The implicit rewards of the responses of a file. Safe for any number of threads.
final class ImplicitScoring implements ModelScoring {
  private final ImplicitReward reward;
  private final String fingerprint;

  /// @param reward closed with this
  ImplicitScoring(ImplicitReward reward, String fingerprint) {
    this.reward = reward;
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
    List<String> notes = new ArrayList<>(reward.notes());
    if (reward.reference().isEmpty()) {
      notes.add(
          "No reference model is named, so the reward is the policy's own %s of log-probabilities. Name the model it was trained from with --reference for the implicit reward of DPO."
              .formatted(reward.form().word()));
    }
    return notes;
  }

  @Override
  public ModelScore score(Comparison row) throws InterruptedException {
    TokenView view = reward.of(row.prompt(), List.of(row.responseA().content())).getFirst();
    return new ModelScore.Reward(view.reward(), view.tokens().size(), view.dropped());
  }

  @Override
  public ModelScore.Ranking rank(Content prompt, List<Content> responses)
      throws InterruptedException {
    List<TokenView> views = reward.of(prompt, responses);
    return ModelScore.Ranking.of(
        views.stream().map(TokenView::reward).toList(),
        views.stream().mapToInt(TokenView::dropped).max().orElse(0));
  }

  @Override
  public void close() {
    reward.close();
  }
}
