package rewarddesk.inference;

/// How likely a model finds a text as a whole.
///
/// @param sumLogProbability Σ log p over the counted tokens, natural logarithm, at most 0
/// @param tokens how many tokens were counted
/// @param bytes length in UTF-8 of the text they stand for
public record Likelihood(double sumLogProbability, int tokens, long bytes) {

  /// Mean of −log p over the tokens: the logarithm of the perplexity.
  public double logPerplexity() {
    return -sumLogProbability / tokens;
  }

  /// exp(−(1/N) Σ log p): 1 for a text the model was sure of. Not a number when nothing was
  /// counted.
  public double perplexity() {
    return Math.exp(logPerplexity());
  }

  /// −Σ log p / (bytes · ln 2), which can be compared between models that cut text differently. Not
  /// a number when nothing was counted.
  public double bitsPerByte() {
    return -sumLogProbability / (bytes * Math.log(2));
  }
}
