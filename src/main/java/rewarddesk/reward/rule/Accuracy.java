package rewarddesk.reward.rule;

/// Says whether a response is right, for the rewards that depend on it. Safe for any thread.
@FunctionalInterface
public interface Accuracy {

  /// Whether a response is right, or why nobody can tell.
  sealed interface Outcome {}

  /// The response gives the reference's answer.
  record Right() implements Outcome {}

  /// It gives another answer, or none that can be read.
  record Wrong() implements Outcome {}

  /// There is no reference, or it cannot be read.
  ///
  /// @param reason a plain sentence
  record Unknown(String reason) implements Outcome {}

  Outcome of(Subject subject);
}
