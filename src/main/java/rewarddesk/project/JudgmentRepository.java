package rewarddesk.project;

import java.util.List;
import rewarddesk.model.Judgment;

/// The judgments of a project. Nothing is overwritten: a new judgment by the same judge stands
/// after the old one and is the one in force.
public interface JudgmentRepository {

  /// Adds a batch in one transaction.
  ///
  /// @return the stored judgments in the same order
  List<StoredJudgment> addAll(List<Judgment> judgments);

  /// Ordinals of the items that this judge has not judged, ascending; items where its latest
  /// judgment failed count as not judged when `retryFailed` is set.
  long[] missing(String judge, boolean retryFailed);

  /// Every judgment of one item, oldest first.
  List<StoredJudgment> history(String comparisonId);

  /// The judges that have judged anything, sorted.
  List<String> judges();
}
