package rewarddesk.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import rewarddesk.dataset.ResponseRows;
import rewarddesk.model.Comparison;
import rewarddesk.reward.ModelScore;
import rewarddesk.reward.ModelScoring;

/// The scores of one row by a model as `rewarddesk reward --model` writes them. The keys are a
/// contract. Counts the texts that were cut, which not every row says. Safe for any number of
/// threads.
final class ModelScoreJson implements ScoringPass.RowScorer {
  private final ModelScoring model;
  private final LongAdder cut = new LongAdder();

  /// @param model what scores
  ModelScoreJson(ModelScoring model) {
    this.model = model;
  }

  /// How many of the texts scored so far were longer than the model reads. A list of responses
  /// counts once.
  long cut() {
    return cut.sum();
  }

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
    ModelScore a = model.scoreAlone(comparison);
    Comparison second =
        Comparison.of(
            comparison.id(), comparison.prompt(), comparison.responseB(), comparison.responseA());
    ModelScore b = model.scoreAlone(second);
    return List.of(
        object(comparison.id(), a).put("slot", "A"), object(comparison.id(), b).put("slot", "B"));
  }

  @Override
  public ObjectNode rank(ResponseRows.Listed row) throws InterruptedException {
    return object(row.id(), model.rank(row.prompt(), row.responses()));
  }

  /// How many lines a row has when it has any.
  int lines(ResponseRows.Scorable row) {
    return row.pair() && !model.comparesTwo() ? 2 : 1;
  }

  private ObjectNode object(String id, ModelScore score) {
    if (truncated(score) > 0) {
      cut.increment();
    }
    ObjectNode object = Json.object().put("id", id);
    return switch (score) {
      case ModelScore.Reward(double reward, int tokens, int truncated) ->
          object.put("reward", reward).put("tokens", tokens).put("truncated", truncated);
      case ModelScore.PairLogit(double logit, double pA, int _) ->
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

  private static int truncated(ModelScore score) {
    return switch (score) {
      case ModelScore.Reward reward -> reward.truncated();
      case ModelScore.PairLogit pair -> pair.truncated();
      case ModelScore.Ranking ranking -> ranking.truncated();
      case ModelScore.Likelihood _ -> 0; // read in windows
    };
  }
}
