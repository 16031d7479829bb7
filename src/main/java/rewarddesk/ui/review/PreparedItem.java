package rewarddesk.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Slot;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;
import rewarddesk.reward.profile.RuleJudge;
import rewarddesk.ui.control.ResponsePane;

/// An item with everything that takes time computed, ready to be painted.
///
/// @param order which stored side stands left
/// @param prompt the turn to be answered
/// @param left the response shown left
/// @param right the response shown right
/// @param scores rule rewards of both, as far as they are measured
record PreparedItem(
    Item item,
    DisplayOrder order,
    ResponsePane.Prepared prompt,
    ResponsePane.Prepared left,
    ResponsePane.Prepared right,
    RuleScores scores) {

  long ordinal() {
    return item.ordinal();
  }

  Comparison comparison() {
    return item.comparison();
  }

  /// The response in a shown position.
  ResponsePane.Prepared text(Slot shown) {
    return shown == Slot.A ? left : right;
  }

  /// The judgment to show: that of the preferred judge, else the latest; the rules', which stand in
  /// the panel anyway, only when they are preferred.
  Optional<StoredJudgment> judgment(String preferredJudge) {
    return item.judgmentBy(preferredJudge)
        .or(
            () ->
                item.judgments().stream()
                    .filter(given -> !given.judgment().judge().equals(RuleJudge.ID))
                    .reduce((earlier, later) -> later));
  }

  PreparedItem withItem(Item fresh) {
    return new PreparedItem(fresh, order, prompt, left, right, scores);
  }

  PreparedItem withScores(RuleScores fresh) {
    return new PreparedItem(item, order, prompt, left, right, fresh);
  }

  /// With a judgment that has just been stored; it replaces the judge's older one.
  PreparedItem withJudgment(StoredJudgment judgment) {
    List<StoredJudgment> judgments = new ArrayList<>(item.judgments());
    judgments.removeIf(old -> old.judgment().judge().equals(judgment.judgment().judge()));
    judgments.add(judgment);
    return withItem(
        new Item(
            item.ordinal(),
            item.comparison(),
            judgments,
            item.decision(),
            item.draftNote(),
            item.source()));
  }
}
