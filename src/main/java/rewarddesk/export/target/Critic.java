package rewarddesk.export.target;

/// What a judge that writes is trained with.
public enum Critic {
  /// Its right replies: prompt → critique and verdict.
  REPLIES,
  /// Its right replies against its wrong ones to the same prompt (self-taught evaluator).
  PAIRS
}
