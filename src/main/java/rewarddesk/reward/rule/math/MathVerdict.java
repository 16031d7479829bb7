package rewarddesk.reward.rule.math;

import java.util.Optional;

/// A status with what it was decided on.
///
/// @param status equal, different, or unreadable with a reason
/// @param gold the gold as found in the reference; empty when there is none
/// @param answer the answer as found in the response; empty when there is none
public record MathVerdict(MathStatus status, Optional<Answer> gold, Optional<Answer> answer) {}
