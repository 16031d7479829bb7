/// Pure functions: what a project's verdicts and labels say about a judge.
///
/// Here stand the parts that every number shares: an [rewarddesk.stats.Estimate] is a value with an
/// [rewarddesk.stats.Interval], how many items it rests on, and what was [left
/// out][rewarddesk.stats.LeftOut]. A share is a [rewarddesk.stats.Proportion] with exact and Wilson
/// intervals; where no formula is exact, a seeded [rewarddesk.stats.Bootstrap] draws whole prompts
/// ([rewarddesk.stats.Clusters]). The packages below hold one metric a class:
/// - `agreement`: raters and judges against each other (kappa, alpha, McNemar, alt-test)
/// - `bias`: position, length, lists, self-preference, refusals, anchoring
/// - `calibration`: what a margin is worth as a probability
/// - `ranking`: source models by wins (Bradley–Terry, Elo, win rates)
/// - `fewlabels`: many judgments and few labels together, and how many more labels are needed
/// - `audit`: from which confidence on a judge may decide alone
/// - `rewardbench`: the sums of RewardBench 1 and 2 and of RM-Bench
///
/// Verdicts that rank nothing are counted, never averaged.
@NullMarked
package rewarddesk.stats;

import org.jspecify.annotations.NullMarked;
