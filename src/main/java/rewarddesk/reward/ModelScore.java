package rewarddesk.reward;

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
  record PairLogit(double logit, double pA) implements ModelScore {}

  /// How likely a language model finds a response.
  ///
  /// @param sumLogprob sum of the log-probabilities of the tokens that count, natural logarithm
  /// @param perplexity exp(−sumLogprob / tokens)
  /// @param tokens how many tokens count
  record Likelihood(double sumLogprob, double perplexity, int tokens) implements ModelScore {}
}
