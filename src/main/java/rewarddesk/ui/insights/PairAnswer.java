package rewarddesk.ui.insights;

import java.util.Optional;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.Rater;
import rewarddesk.insight.TwoJudges;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;

/// Two judges, or two versions of one, on the same items.
///
/// @param second with what the first is compared
/// @param two who is right, by the labels
/// @param meeting what the two say, labelled or not
record PairAnswer(Compared second, TwoJudges two, Meeting meeting) {

  /// Empty unless two different ones are there. Reads an earlier version from the project. Beside
  /// one of its versions a judge stands with what its newest version said: where it has not judged
  /// again, it would be compared with itself.
  static Optional<PairAnswer> of(
      Optional<Project> project, Overview known, Rater first, Compared second) {
    VerdictTable verdicts = known.verdicts();
    Optional<VerdictColumn> one = verdicts.column(first);
    Optional<VerdictColumn> other =
        second.version().isEmpty()
            ? verdicts.column(second.judge()).filter(_ -> !second.judge().equals(first))
            : project.flatMap(
                open ->
                    second
                        .version()
                        .map(version -> version.read(open, verdicts, new Cancellation())));
    return one.map(column -> second.judge().equals(first) ? column.newest() : column)
        .flatMap(
            a ->
                other.map(
                    b ->
                        new PairAnswer(
                            second,
                            TwoJudges.of(verdicts, a, b, known.truth()),
                            Meeting.of(verdicts, a, b))));
  }

  /// Whether a judge stands beside a version of its own.
  boolean isOfOneJudge() {
    return two.first().rater().equals(two.second().rater());
  }
}
