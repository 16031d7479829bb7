/// The baseline every judge has to beat: a seeded coin.
@NullMarked
package rewarddesk.reward.random;

import org.jspecify.annotations.NullMarked;
