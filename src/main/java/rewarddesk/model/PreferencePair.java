package rewarddesk.model;

/// A prompt with the preferred and the other response: a label, no longer a position.
public record PreferencePair(String id, Content prompt, Response chosen, Response rejected) {}
