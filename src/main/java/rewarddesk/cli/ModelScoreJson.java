package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.model.Comparison;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// The scores of one row by a model as `rewarddesk reward --model` writes them. The keys are a
/// contract.
///
/// @param model what scores
record ModelScoreJson(ModelScoring model) implements ScoringPass.RowScorer {

  @Override
  public int callers() {
    return model.callers();
  }

  /// One object for the row; for a pair and a model that rates single responses, one for each side,
  /// which says which it is.
  @Override
  public List<ObjectNode> score(ResponseRows.Scorable row) throws InterruptedException {
    Comparison comparison = row.comparison();
    if (!row.pair()) {
      return List.of(object(comparison.id(), model.scoreAlone(comparison)));
    }
    if (model.comparesTwo()) {
      return List.of(object(comparison.id(), model.score(comparison)));
    }
    List<ObjectNode> sides = new ArrayList<>();
    sides.add(object(comparison.id(), model.scoreAlone(comparison)).put("slot", "A"));
    Comparison second =
        Comparison.of(
            comparison.id(), comparison.prompt(), comparison.responseB(), comparison.responseA());
    sides.add(object(comparison.id(), model.scoreAlone(second)).put("slot", "B"));
    return sides;
  }

  @Override
  public ObjectNode rank(ResponseRows.Listed row) throws InterruptedException {
    return object(row.id(), model.rank(row.prompt(), row.responses()));
  }

  /// How many lines a row has when it has any.
  int lines(ResponseRows.Scorable row) {
    return row.pair() && !model.comparesTwo() ? 2 : 1;
  }

  private static ObjectNode object(String id, ModelScore score) {
    ObjectNode object = Json.object().put("id", id);
    return switch (score) {
      case ModelScore.Reward(double reward, int tokens, int truncated) ->
          object.put("reward", reward).put("tokens", tokens).put("truncated", truncated);
      case ModelScore.PairLogit(double logit, double pA) ->
          object.put("logit", logit).put("pA", pA);
      case ModelScore.Ranking(List<Double> scores, List<Integer> order, int truncated) -> {
        ArrayNode values = object.putArray("scores");
        scores.forEach(values::add);
        ArrayNode places = object.putArray("order");
        order.forEach(places::add);
        yield object.put("truncated", truncated);
      }
      case ModelScore.Likelihood(double sumLogprob, double perplexity, int tokens) ->
          object.put("sumLogprob", sumLogprob).put("perplexity", perplexity).put("tokens", tokens);
    };
  }
}
