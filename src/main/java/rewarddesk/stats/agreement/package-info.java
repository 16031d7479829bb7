/// How far raters agree: judge with human, judge with judge, human with human, before with after.
///
/// Two-way counts go into a [rewarddesk.stats.agreement.AgreementCount] (verdicts) or an
/// [rewarddesk.stats.agreement.PairTable] (any categories), which gives shares, per-class precision
/// and recall, and the confusion itself. Labels of any number of raters go into
/// [rewarddesk.stats.agreement.Ratings]; every chance-corrected coefficient is a
/// [rewarddesk.stats.agreement.ChanceModel] over them, one class each, and
/// [rewarddesk.stats.agreement.Coefficient] adds the interval. Two judges on the same items are
/// compared by [rewarddesk.stats.agreement.McNemar]; whether a judge may stand in for a human is
/// asked by [rewarddesk.stats.agreement.LeaveOneOut] and [rewarddesk.stats.agreement.AltTest].
@NullMarked
package rewarddesk.stats.agreement;

import org.jspecify.annotations.NullMarked;
