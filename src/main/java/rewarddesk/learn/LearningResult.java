package rewarddesk.learn;

/// What came of learning.
public sealed interface LearningResult {

  /// What was and was not learned from.
  DecisionCounts counts();

  /// There is too little to learn from; nothing was fitted.
  ///
  /// @param prompts different prompts among the usable decisions
  record TooFew(DecisionCounts counts, long prompts) implements LearningResult {

    /// Decisions that are missing, at least.
    public long missingDecisions() {
      return Math.max(0, Learning.LEAST_DECISIONS - counts.usable());
    }

    /// Different prompts that are missing.
    public long missingPrompts() {
      return Math.max(0, Learning.LEAST_PROMPTS - prompts);
    }
  }

  /// A head was fitted and kept. It is in use when it beats length alone; otherwise what was in use
  /// before still is.
  ///
  /// @param version its number in the project
  record Learned(DecisionCounts counts, long version, LearnedHead head) implements LearningResult {}
}
