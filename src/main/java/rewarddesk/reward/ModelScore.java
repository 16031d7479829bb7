package rewarddesk.reward;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one model says about one row of a file.
public sealed interface ModelScore {

  /// One response on its own.
  ///
  /// @param reward any finite number, comparable only within the same model
  /// @param tokens tokens the model read
  /// @param truncated tokens of the text it did not read, because it was too long
  record Reward(double reward, int tokens, int truncated) implements ModelScore {}

  /// Two responses against each other.
  ///
  /// @param logit above 0 when A is better
  /// @param pA the probability that A is better
  /// @param truncated tokens of the text it did not read, because it was too long
  record PairLogit(double logit, double pA, int truncated) implements ModelScore {}

  /// Several responses to one prompt.
  ///
  /// @param scores of the responses, in their order, comparable only within this row: from a model
  ///   that rates single responses their rewards, from one that compares the sums of their logits
  ///   against all others
  /// @param order places of the responses in that order, counted from 0, best first; equal scores
  ///   stay in the order given
  /// @param truncated the most tokens that one of the texts the model read was too long by
  record Ranking(List<Double> scores, List<Integer> order, int truncated) implements ModelScore {
    public Ranking {
      scores = List.copyOf(scores);
      order = List.copyOf(order);
    }

    /// The order that follows from scores.
    public static Ranking of(List<Double> scores, int truncated) {
      List<Integer> order =
          IntStream.range(0, scores.size())
              .boxed()
              .sorted(Comparator.comparing((Integer i) -> scores.get(i)).reversed())
              .toList();
      return new Ranking(scores, order, truncated);
    }
  }

  /// How likely a language model finds a response.
  ///
  /// @param sumLogprob sum of the log-probabilities of the tokens that count, natural logarithm
  /// @param perplexity exp(−sumLogprob / tokens)
  /// @param tokens how many tokens count
  record Likelihood(double sumLogprob, double perplexity, int tokens) implements ModelScore {}
}
