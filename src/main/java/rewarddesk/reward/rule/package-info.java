/// Rule rewards: deterministic, one small class each, every number with its evidence.
@NullMarked
package rewarddesk.reward.rule;

import org.jspecify.annotations.NullMarked;
