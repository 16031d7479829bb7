package rewarddesk.ui.review;

import java.util.List;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.project.Item;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.control.ResponsePane;

/// Prepares items off the JavaFX thread. Safe for any thread.
///
/// @param annotator for whom the sides are ordered
/// @param shuffle whether the side shown left is drawn
record Preparer(RuleProfile rules, String annotator, boolean shuffle) {

  PreparedItem prepare(Item item) {
    Comparison comparison = item.comparison();
    DisplayOrder order = ShownOrder.of(annotator, comparison.id(), shuffle);
    Slot left = order.map(Slot.A);
    Slot right = order.map(Slot.B);
    return new PreparedItem(
        item,
        order,
        ResponsePane.Prepared.of(lastQuestion(comparison)),
        ResponsePane.Prepared.of(comparison.response(left).plain()),
        ResponsePane.Prepared.of(comparison.response(right).plain()),
        rules.score(comparison, left),
        rules.score(comparison, right));
  }

  /// The last turn of the user; whatever comes last when there is none.
  static String lastQuestion(Comparison comparison) {
    List<Message> turns = comparison.prompt().turns(Role.USER);
    return turns.get(Earlier.lastQuestion(turns)).content();
  }
}
