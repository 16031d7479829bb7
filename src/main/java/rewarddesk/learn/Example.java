package rewarddesk.learn;

/// One decision to learn from. It knows nothing of sides: everything is chosen minus rejected, so
/// that a swapped pair is the same example.
///
/// @param promptKey see [PromptKey]
/// @param difference measured numbers of the chosen response minus those of the rejected one
/// @param weight how much it counts in fitting; in measuring every decision counts once
/// @param longer what "the longer one wins" gets for it: 1 right, 0 wrong, 0.5 when both are
///   equally long
@SuppressWarnings("ArrayRecordComponent") // read in innermost loops, never compared
record Example(String promptKey, float[] difference, double weight, double longer) {

  /// The logit that these weights give to the decision; right above 0.
  double logit(double[] weights) {
    return Dot.of(weights, difference);
  }
}
