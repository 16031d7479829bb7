/// What a project says about its judges, written down for people and for machines.
///
/// [rewarddesk.report.HtmlReport] makes one self-contained page of the [report
/// cards][rewarddesk.insight.ReportCard].
@NullMarked
package rewarddesk.report;

import org.jspecify.annotations.NullMarked;
