/// The sums of RewardBench 1 and 2 and of RM-Bench, to the digits that they print.
///
/// Each starts from what happened ([rewarddesk.stats.rewardbench.SubsetCount]: wins, losses, ties,
/// failures) and names the [rewarddesk.stats.rewardbench.TiePolicy] that made a share of it.
@NullMarked
package rewarddesk.stats.rewardbench;

import org.jspecify.annotations.NullMarked;
