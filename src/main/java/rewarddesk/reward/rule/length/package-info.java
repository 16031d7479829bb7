/// Rewards for the length of a response: alone, together with whether it is right, or against the
/// other responses to the same prompt.
@NullMarked
package rewarddesk.reward.rule.length;

import org.jspecify.annotations.NullMarked;
