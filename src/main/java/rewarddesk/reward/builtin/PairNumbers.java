package rewarddesk.reward.builtin;

/// Both responses of a comparison in numbers.
///
/// @param chinese whether the Chinese encoder read them; embeddings of the two encoders have
///   nothing to do with each other
/// @param a stored side A
/// @param b stored side B
public record PairNumbers(boolean chinese, SideNumbers a, SideNumbers b) {}
