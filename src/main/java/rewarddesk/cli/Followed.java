package rewarddesk.cli;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.JudgmentRef;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;

/// Which judgment a decision from a file confirms or overrides.
///
/// @param judge id of the judge chosen in the settings
/// @param shown whether the annotator saw it
record Followed(String judge, boolean shown) {

  /// The chosen judge's judgment, else the latest one; empty when the item has none.
  Optional<JudgmentRef> of(Item item) {
    List<StoredJudgment> judgments = item.judgments();
    return item.judgmentBy(judge)
        .or(() -> judgments.isEmpty() ? Optional.empty() : Optional.of(judgments.getLast()))
        .map(StoredJudgment::ref);
  }
}
