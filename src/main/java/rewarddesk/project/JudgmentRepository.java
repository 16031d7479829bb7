package rewarddesk.project;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Judgment;

/// The judgments of a project. Nothing is overwritten: a new judgment by the same judge stands
/// after the old one and is the one in force.
public interface JudgmentRepository {

  /// Id of the rules as a judge.
  String RULES = "rules";

  /// Adds a batch in one transaction.
  ///
  /// @return the stored judgments in the same order
  List<StoredJudgment> addAll(List<Judgment> judgments);

  /// Ordinals of the items that this judge has not judged, ascending.
  ///
  /// @param version when present, judgments of another version (see
  ///   [rewarddesk.model.Provenance#version()]) count as none
  /// @param retryFailed whether a latest judgment that failed counts as none
  long[] missing(String judge, Optional<String> version, boolean retryFailed);

  /// As [#missing(String, Optional, boolean)], whatever version judged.
  default long[] missing(String judge, boolean retryFailed) {
    return missing(judge, Optional.empty(), retryFailed);
  }

  /// Every judgment of one item, oldest first.
  List<StoredJudgment> history(String comparisonId);

  /// The judges that have judged anything, sorted.
  List<String> judges();
}
