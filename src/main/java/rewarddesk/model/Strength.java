package rewarddesk.model;

/// How much better the preferred side is.
public enum Strength {
  SLIGHTLY,
  CLEARLY,
  MUCH
}
