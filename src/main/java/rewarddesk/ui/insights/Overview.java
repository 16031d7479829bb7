package rewarddesk.ui.insights;

import java.util.Comparator;
import java.util.List;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.Rater;
import rewarddesk.insight.Trust;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.stats.Estimate;

/// Everything at a glance: every judge's mark, and who agrees with whom.
///
/// @param labels whose labels the marks rest on
/// @param judges the best first
/// @param raters of the matrix, at most [#RATERS_SHOWN]
/// @param matrix row by row
/// @param notShown raters that the matrix has no room for
record Overview(
    VerdictTable verdicts,
    Rater labels,
    List<JudgeEntry> judges,
    List<Rater> raters,
    List<List<Pair>> matrix,
    int notShown) {
  static final int RATERS_SHOWN = 10;

  /// Two raters.
  ///
  /// @param kappa Cohen's, items being independent
  record Pair(Meeting meeting, Estimate kappa) {
    static Pair of(VerdictTable verdicts, VerdictColumn first, VerdictColumn second) {
      Meeting meeting = Meeting.of(verdicts, first, second);
      return new Pair(meeting, meeting.table().kappa());
    }
  }

  static Overview of(VerdictTable verdicts, Rater labels) {
    VerdictColumn truth = verdicts.column(labels).orElse(verdicts.people());
    List<JudgeEntry> judges =
        verdicts.judges().stream()
            .map(judge -> entry(verdicts, judge, truth))
            .sorted(
                Comparator.comparing((JudgeEntry one) -> one.trust().mark())
                    .thenComparingDouble(one -> -lowest(one.trust()))
                    .thenComparing(one -> one.rater().id()))
            .toList();
    List<VerdictColumn> all = shownFirst(verdicts, judges);
    List<VerdictColumn> shown = all.subList(0, Math.min(RATERS_SHOWN, all.size()));
    return new Overview(
        verdicts,
        labels,
        judges,
        shown.stream().map(VerdictColumn::rater).toList(),
        shown.stream()
            .map(row -> shown.stream().map(column -> Pair.of(verdicts, row, column)).toList())
            .toList(),
        all.size() - shown.size());
  }

  /// The labels themselves.
  VerdictColumn truth() {
    return verdicts.column(labels).orElse(verdicts.people());
  }

  private static List<VerdictColumn> shownFirst(VerdictTable verdicts, List<JudgeEntry> judges) {
    List<Rater> order = judges.stream().map(JudgeEntry::rater).toList();
    return verdicts.raters().stream()
        .sorted(Comparator.comparingInt(column -> order.indexOf(column.rater())))
        .toList();
  }

  private static JudgeEntry entry(VerdictTable verdicts, VerdictColumn judge, VerdictColumn truth) {
    return new JudgeEntry(judge.rater(), Trust.of(verdicts, judge, truth), judge.answers());
  }

  private static double lowest(Trust trust) {
    return trust.decisive().interval95().map(interval -> interval.low()).orElse(0.0);
  }
}
