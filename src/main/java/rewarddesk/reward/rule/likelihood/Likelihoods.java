package rewarddesk.reward.rule.likelihood;

/// Finds language models by their names. Safe for any thread.
@FunctionalInterface
public interface Likelihoods {

  /// The model of that name, which is loaded when it is first asked for and kept. The caller does
  /// not close it.
  ///
  /// @throws rewarddesk.inference.ModelException when there is none that can be used, with what to
  ///   do
  TextLikelihood find(String model);
}
