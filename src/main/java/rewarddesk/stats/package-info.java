/// Pure functions over verdicts.
///
/// [rewarddesk.stats.AgreementCount] takes pairs of verdicts (a judge's and a label) and gives an
/// [rewarddesk.stats.AgreementReport]: how often they agree, with a 95 % interval
/// ([rewarddesk.stats.Proportion]) and Cohen's kappa ([rewarddesk.stats.CohenKappa]). Verdicts that
/// rank nothing are counted, never averaged.
@NullMarked
package rewarddesk.stats;

import org.jspecify.annotations.NullMarked;
