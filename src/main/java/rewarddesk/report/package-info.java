/// What a project says about its judges, for people and for machines.
///
/// [rewarddesk.report.ReportCards] reads the verdicts of a project once, without the texts, and
/// gives a [rewarddesk.report.ReportCard] for each judge and each kind of label: confusion,
/// agreement, calibration, what could be accepted without a human, and a [verdict in
/// words][rewarddesk.report.Trust]. [rewarddesk.report.HtmlReport] makes one self-contained page of
/// them.
@NullMarked
package rewarddesk.report;

import org.jspecify.annotations.NullMarked;
