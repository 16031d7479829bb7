package rewarddesk.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.JudgedVersion;
import rewarddesk.project.Project;
import rewarddesk.project.StoredDefinition;

/// An earlier version of a judge, whose judgments a project keeps; or the newest one, where the
/// judge's verdicts are mixed.
///
/// @param judged what it has said
/// @param number of the judge's definition in the project, from 1; empty when the version is that
///   of something else
/// @param newest whether no other version has judged since
public record JudgeVersion(JudgedVersion judged, Optional<Integer> number, boolean newest) {
  private static final int HASH_AT_LEAST = 8;
  private static final int SHOWN = 8;

  /// Every version but those that all of a judge's verdicts are of; by judge, newest first. Reads
  /// every judgment's row once: call it beside the window.
  public static List<JudgeVersion> of(Project project) {
    List<StoredDefinition> definitions = project.definitions().all();
    List<JudgeVersion> versions = new ArrayList<>();
    String judge = "";
    for (JudgedVersion one : project.judgments().versions()) {
      boolean newest = !one.judge().equals(judge);
      judge = one.judge();
      versions.add(new JudgeVersion(one, number(one, definitions), newest));
    }
    versions.removeIf(one -> one.newest() && !isMixed(one.judged().judge(), versions));
    return List.copyOf(versions);
  }

  private static boolean isMixed(String judge, List<JudgeVersion> versions) {
    return versions.stream()
        .anyMatch(
            one ->
                !one.newest() && one.judged().judge().equals(judge) && one.judged().standing() > 0);
  }

  private static Optional<Integer> number(
      JudgedVersion version, List<StoredDefinition> definitions) {
    String hash = hash(version.version());
    return definitions.stream()
        .filter(one -> hash.length() >= HASH_AT_LEAST && one.hash().startsWith(hash))
        .map(StoredDefinition::version)
        .findFirst();
  }

  private static String hash(String version) {
    return version.substring(version.lastIndexOf(' ') + 1);
  }

  /// The version, short enough to be shown; empty when it is not known.
  public String word() {
    String hash = hash(judged.version());
    return hash.substring(0, Math.min(SHOWN, hash.length()));
  }

  public Rater judge() {
    return Rater.judge(judged.judge());
  }

  /// What it said last on each item of a table.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  public VerdictColumn read(Project project, VerdictTable verdicts, Cancellation cancel) {
    VerdictColumn column = new VerdictColumn(judge());
    project
        .judgments()
        .forEachOfVersion(
            judged.judge(),
            judged.version(),
            cancel,
            one -> {
              int row = verdicts.row(one.ordinal());
              if (row >= 0) {
                column.set(row, Said.of(one.verdict()), one.margin().orElse(Double.NaN));
              }
            });
    return column;
  }
}
