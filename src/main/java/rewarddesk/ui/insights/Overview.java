package rewarddesk.ui.insights;

import java.util.Comparator;
import java.util.List;
import rewarddesk.insight.Rater;
import rewarddesk.insight.RaterPair;
import rewarddesk.insight.Trust;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;

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
    List<List<RaterPair>> matrix,
    int notShown) {
  static final int RATERS_SHOWN = 10;

  static Overview of(VerdictTable verdicts, Rater labels) {
    VerdictColumn truth = verdicts.column(labels).orElse(verdicts.people());
    List<JudgeEntry> judges =
        verdicts.judges().stream()
            .map(judge -> entry(verdicts, judge, truth))
            .sorted(
                Comparator.comparing(JudgeEntry::trust, Trust.BEST_FIRST)
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
            .map(row -> shown.stream().map(column -> RaterPair.of(verdicts, row, column)).toList())
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
}
