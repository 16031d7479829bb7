/// What a project says about its judges, written down for people and for machines.
///
/// A [rewarddesk.report.Report] holds the counts and [findings][rewarddesk.insight.Findings];
/// [rewarddesk.report.HtmlReport] makes one self-contained page of it,
/// [rewarddesk.report.ReportJson] one JSON object, [rewarddesk.report.ReportFile] a file of either.
@NullMarked
package rewarddesk.report;

import org.jspecify.annotations.NullMarked;
