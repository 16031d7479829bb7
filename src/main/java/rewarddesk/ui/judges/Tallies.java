package rewarddesk.ui.judges;

import java.util.Map;
import java.util.TreeMap;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;

/// What every judge has said in a project, as of one moment.
///
/// @param items comparisons in the project
/// @param byJudge tallies by judge id
public record Tallies(long items, Map<String, JudgeTally> byJudge) {
  public Tallies {
    byJudge = Map.copyOf(byJudge);
  }

  /// The judge's tally; all zero when it has said nothing.
  public JudgeTally of(String judge) {
    return byJudge.getOrDefault(judge, JudgeTally.NONE);
  }

  /// Items that the judge has not judged.
  public long left(String judge) {
    return Math.max(0, items - of(judge).judged());
  }

  /// Goes through the whole project: call it beside the window.
  static Tallies count(Project project, Cancellation cancel) {
    Map<String, JudgeTally> counts = new TreeMap<>();
    project
        .comparisons()
        .forEachSummary(
            ItemQuery.ALL,
            cancel,
            item ->
                item.judgeVerdicts()
                    .forEach(
                        said ->
                            counts.merge(
                                said.judge(),
                                JudgeTally.NONE.with(said.verdict()),
                                (old, one) -> old.with(said.verdict()))));
    return new Tallies(project.comparisons().count(), counts);
  }
}
