package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.model.Comparison;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// The scores of one row by a model as `rewarddesk reward --model` writes them. The keys are a
/// contract.
final class ModelScoreJson {
  private ModelScoreJson() {}

  /// One object for the row; for a pair and a model that rates single responses, one for each side,
  /// which says which it is.
  static List<ObjectNode> of(ResponseRows.Scorable row, ModelScoring model)
      throws InterruptedException {
    Comparison comparison = row.comparison();
    if (!row.pair()) {
      return List.of(object(comparison, model.scoreAlone(comparison)));
    }
    if (model.comparesTwo()) {
      return List.of(object(comparison, model.score(comparison)));
    }
    List<ObjectNode> sides = new ArrayList<>();
    sides.add(object(comparison, model.scoreAlone(comparison)).put("slot", "A"));
    Comparison second =
        Comparison.of(
            comparison.id(), comparison.prompt(), comparison.responseB(), comparison.responseA());
    sides.add(object(comparison, model.scoreAlone(second)).put("slot", "B"));
    return sides;
  }

  /// How many lines a row has when it has any.
  static int lines(ResponseRows.Scorable row, ModelScoring model) {
    return row.pair() && !model.comparesTwo() ? 2 : 1;
  }

  private static ObjectNode object(Comparison row, ModelScore score) {
    ObjectNode object = Json.object().put("id", row.id());
    return switch (score) {
      case ModelScore.Reward(double reward, int tokens, int truncated) ->
          object.put("reward", reward).put("tokens", tokens).put("truncated", truncated);
      case ModelScore.PairLogit(double logit, double pA) ->
          object.put("logit", logit).put("pA", pA);
      case ModelScore.Likelihood(double sumLogprob, double perplexity, int tokens) ->
          object.put("sumLogprob", sumLogprob).put("perplexity", perplexity).put("tokens", tokens);
    };
  }
}
