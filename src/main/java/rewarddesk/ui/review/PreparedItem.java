package rewarddesk.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.Slot;
import rewarddesk.project.Item;
import rewarddesk.project.StoredJudgment;
import rewarddesk.ui.control.ResponsePane;

/// An item with everything that takes time computed, ready to be painted.
///
/// @param order which stored side stands left
/// @param prompt the turn to be answered
/// @param left the response shown left
/// @param right the response shown right
/// @param leftRewards rule rewards of the response shown left
/// @param rightRewards rule rewards of the response shown right
record PreparedItem(
    Item item,
    DisplayOrder order,
    ResponsePane.Prepared prompt,
    ResponsePane.Prepared left,
    ResponsePane.Prepared right,
    RewardBreakdown leftRewards,
    RewardBreakdown rightRewards) {

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

  /// The rule rewards of the response in a shown position.
  RewardBreakdown rewards(Slot shown) {
    return shown == Slot.A ? leftRewards : rightRewards;
  }

  /// The judgment to show: that of the preferred judge, else the latest.
  Optional<StoredJudgment> judgment(String preferredJudge) {
    return item.judgmentBy(preferredJudge)
        .or(
            () ->
                item.judgments().isEmpty()
                    ? Optional.empty()
                    : Optional.of(item.judgments().getLast()));
  }

  PreparedItem withItem(Item fresh) {
    return new PreparedItem(fresh, order, prompt, left, right, leftRewards, rightRewards);
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
