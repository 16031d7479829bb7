package rewarddesk.ui.judges;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.Project;
import rewarddesk.reward.JudgeUnavailableException;
import rewarddesk.reward.RewardSystems;

/// What every judge has said in a project, as of one moment.
///
/// @param items comparisons in the project
/// @param byJudge tallies by judge id
/// @param outdated how many items a judge has judged in another version than the one in force, by
///   judge id; judges that have no versions are not in it
public record Tallies(long items, Map<String, JudgeTally> byJudge, Map<String, Long> outdated) {
  public Tallies {
    byJudge = Map.copyOf(byJudge);
    outdated = Map.copyOf(outdated);
  }

  /// The judge's tally; all zero when it has said nothing.
  public JudgeTally of(String judge) {
    return byJudge.getOrDefault(judge, JudgeTally.NONE);
  }

  /// Items that the judge would judge now: those it has not judged, and those that only another
  /// version of it has judged.
  public long left(String judge) {
    return Math.max(0, items - of(judge).judged()) + outdated(judge);
  }

  /// Items that only another version of the judge has judged.
  public long outdated(String judge) {
    return outdated.getOrDefault(judge, 0L);
  }

  /// Goes through the whole project: call it beside the window.
  static Tallies count(Project project, RewardSystems systems, Cancellation cancel) {
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
    Map<String, Long> outdated = new TreeMap<>();
    for (String judge : counts.keySet()) {
      version(judge, project, systems)
          .ifPresent(version -> outdated.put(judge, outdated(project, judge, version)));
    }
    return new Tallies(project.comparisons().count(), counts, outdated);
  }

  /// A judge that cannot be used now says why when it is started; the others are counted all the
  /// same.
  private static Optional<String> version(String judge, Project project, RewardSystems systems) {
    try {
      return systems.version(judge, project);
    } catch (JudgeUnavailableException e) {
      return Optional.empty();
    }
  }

  private static long outdated(Project project, String judge, String version) {
    JudgmentRepository judgments = project.judgments();
    long due = judgments.missing(judge, Optional.of(version), false).length;
    return Math.max(0, due - judgments.missing(judge, false).length);
  }
}
