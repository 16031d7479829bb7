package rewarddesk.reward.classifier;

import rewarddesk.inference.ModelException;
import rewarddesk.inference.library.LoadedModel;
import rewarddesk.reward.classifier.PairReader.PairAnswer;

/// The two tokens by which a model that writes A or B answers.
///
/// @param a id of the token A
/// @param b id of the token B
record Letters(int a, int b) {
  private static final double CERTAIN = 1 - 1e-12;

  /// @throws ModelException when the tokenizer has no single token for one of them
  static Letters of(LoadedModel model) {
    return new Letters(letter(model, "A"), letter(model, "B"));
  }

  private static int letter(LoadedModel model, String letter) {
    long[] ids = model.tokenizer().ids(letter);
    if (ids.length != 1) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s cuts \"%s\" into %d tokens; this kind of model answers with one."
              .formatted(model.description().tokenizerFile(), letter, ids.length));
    }
    return (int) ids[0];
  }

  /// Logits of the whole vocabulary, as the model gave them.
  ///
  /// @throws ModelException when graph and tokenizer do not fit each other
  float[] checked(LoadedModel model, float[] logits) {
    if (logits.length <= Math.max(a, b)) {
      throw new ModelException(
          ModelException.Cause.PERMANENT,
          "%s has a vocabulary of %d and does not fit %s."
              .formatted(
                  model.description().graphFile(),
                  logits.length,
                  model.description().tokenizerFile()));
    }
    return logits;
  }

  /// How much rather A than B.
  ///
  /// @throws ModelException when graph and tokenizer do not fit each other
  double logit(LoadedModel model, float[] logits) {
    checked(model, logits);
    return (double) logits[a] - logits[b];
  }

  /// The logit of the mean of the two probabilities that A is better.
  static double meanOfProbabilities(PairAnswer asGiven, PairAnswer swapped) {
    double p = (asGiven.probability() + 1 - swapped.probability()) / 2;
    double bounded = Math.clamp(p, 1 - CERTAIN, CERTAIN);
    return Math.log(bounded) - Math.log1p(-bounded);
  }
}
