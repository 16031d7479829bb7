package rewarddesk.model;

/// The kinds of RewardBench, and rules.
public enum RewardSystemKind {
  SEQUENCE_CLASSIFIER,
  CUSTOM_CLASSIFIER,
  DPO,
  GENERATIVE,
  RANDOM,
  RULE
}
