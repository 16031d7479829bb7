package rewarddesk.reward.classifier;

import rewarddesk.model.Content;

/// A model that reads a prompt with two responses at once. Safe for any number of threads.
sealed interface PairReader permits PairRm, SteamShp, PreferenceTokens {

  /// One order of the two.
  ///
  /// @throws rewarddesk.inference.ModelException when there is no answer for these texts
  /// @throws InterruptedException when the thread was interrupted
  PairAnswer compare(Content prompt, Content first, Content second) throws InterruptedException;

  /// What comes of both orders: position counts for nothing.
  ///
  /// @param asGiven the answer for A before B
  /// @param swapped the answer for B before A
  /// @return the logit that A is better
  double bothOrders(PairAnswer asGiven, PairAnswer swapped);

  /// @param logit above 0 when the first is better; its sigmoid is the probability of that
  /// @param text what the model read
  record PairAnswer(double logit, Fitted text) {

    /// Tokens of the text that were too many.
    int dropped() {
      return text.dropped();
    }

    /// The probability that the first is better.
    double probability() {
      return sigmoid(logit);
    }
  }

  static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }
}
