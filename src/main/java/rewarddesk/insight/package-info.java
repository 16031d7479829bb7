/// What the verdicts of a project say about its judges and its source models.
///
/// A [rewarddesk.insight.VerdictTable] holds everybody's verdicts in columns, read once; every
/// other class asks it. A [rewarddesk.insight.ReportCard] is one judge against one kind of label, a
/// [rewarddesk.insight.Meeting] any two raters on the same items, [rewarddesk.insight.TwoJudges]
/// two judges against the same labels. A [rewarddesk.insight.Part] of the items is looked at by
/// [rewarddesk.insight.Looked#only], which makes a smaller table of it. The numbers themselves come
/// from [rewarddesk.stats]; here only stands which items go into them. [rewarddesk.report] writes
/// it all down.
@NullMarked
package rewarddesk.insight;

import org.jspecify.annotations.NullMarked;
