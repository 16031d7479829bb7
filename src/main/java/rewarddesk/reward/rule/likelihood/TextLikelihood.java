package rewarddesk.reward.rule.likelihood;

/// A language model that tells how likely a text is. Safe for any thread.
public interface TextLikelihood {

  /// How likely a response is after its prompt. The prompt only conditions; special tokens are not
  /// counted.
  ///
  /// @throws rewarddesk.inference.ModelException when the model gives no answer
  Likelihood of(String prompt, String response);

  /// @param logProbability natural logarithm of the probability of all counted tokens, 0 or less
  /// @param tokens how many tokens were counted
  record Likelihood(double logProbability, int tokens) {

    /// Mean of −log p over the tokens: the logarithm of the perplexity.
    public double logPerplexity() {
      return -logProbability / tokens;
    }
  }
}
