package rewarddesk.ui.review;

import java.util.Optional;
import rewarddesk.model.DisplayOrder;
import rewarddesk.project.StoredJudgment;
import rewarddesk.ui.Fault;

/// What the judge panel has to show.
sealed interface JudgePanelState {

  /// A judgment, which may be one without a verdict.
  ///
  /// @param fault why the last attempt to judge again did not work
  record Judged(StoredJudgment judgment, DisplayOrder order, Optional<Fault> fault)
      implements JudgePanelState {}

  /// The judge is at work on this item.
  ///
  /// @param live what it has written so far, when it was asked for here
  record Judging(String judge, Optional<LiveCritique> live) implements JudgePanelState {}

  /// Nobody has judged it.
  ///
  /// @param judge the judge that would be asked
  /// @param fault why the last attempt did not work
  record NotJudged(String judge, Optional<Fault> fault) implements JudgePanelState {}
}
