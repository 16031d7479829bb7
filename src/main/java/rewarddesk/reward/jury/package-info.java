/// Several judges as one: the majority of their verdicts.
@NullMarked
package rewarddesk.reward.jury;

import org.jspecify.annotations.NullMarked;
