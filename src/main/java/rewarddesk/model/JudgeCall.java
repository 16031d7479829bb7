package rewarddesk.model;

/// One question put to a judge that writes text.
///
/// @param purpose what was asked: `pairwise`, `rating A`, `rating B`
/// @param order which stored side was shown as A in the judge's prompt
/// @param outcome the verdict or rating read from the reply, or why none could be read, in one line
/// @param reply the reply exactly as it came
public record JudgeCall(String purpose, DisplayOrder order, String outcome, String reply) {}
