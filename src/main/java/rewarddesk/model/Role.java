package rewarddesk.model;

/// Who wrote a [Message].
public enum Role {
  SYSTEM,
  USER,
  ASSISTANT
}
