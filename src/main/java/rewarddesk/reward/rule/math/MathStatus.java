package rewarddesk.reward.rule.math;

/// What comparing an answer with the reference (gold) came to. The last two are failures of reading
/// or computing and never stand for a number.
public sealed interface MathStatus {

  /// The answer is the gold, perhaps written differently.
  record Equal() implements MathStatus {}

  /// Both could be read and are not the same.
  record Different() implements MathStatus {}

  /// The gold is not mathematics this verifier reads, or too large to compute.
  ///
  /// @param reason one sentence
  record GoldUnreadable(String reason) implements MathStatus {}

  /// There is no answer, or it cannot be read, computed, or told apart from the gold.
  ///
  /// @param reason one sentence
  record AnswerUnreadable(String reason) implements MathStatus {}
}
