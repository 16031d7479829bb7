package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
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
        quickly(comparison, order));
  }

  /// Measures the quick rules only, so that the next item never waits for a program or a model.
  private RuleScores quickly(Comparison comparison, DisplayOrder order) {
    return rules.isSlow()
        ? scores(unclipped(rules.quick()), comparison, order, false)
        : scores(rules, comparison, order, true);
  }

  /// Bounds are those of the whole sum.
  private static RuleProfile unclipped(RuleProfile part) {
    return new RuleProfile(part.name(), part.parts(), Optional.empty());
  }

  /// Measures every rule; may take seconds.
  RuleScores scoreWhole(Comparison comparison, DisplayOrder order) {
    return scores(rules, comparison, order, true);
  }

  private RuleScores scores(
      RuleProfile measured, Comparison comparison, DisplayOrder order, boolean complete) {
    return new RuleScores(
        rules,
        measured.score(comparison, order.map(Slot.A)),
        measured.score(comparison, order.map(Slot.B)),
        complete);
  }

  /// The last turn of the user; whatever comes last when there is none.
  static String lastQuestion(Comparison comparison) {
    List<Message> turns = comparison.prompt().turns(Role.USER);
    return turns.get(Earlier.lastQuestion(turns)).content();
  }
}
