package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Manner;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.model.Slot;
import rewarddesk.project.Decision;
import rewarddesk.project.Item;
import rewarddesk.project.ReviewPlan;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.control.ResponsePane;

/// Prepares items off the JavaFX thread. Safe for any thread.
///
/// @param annotator for whom the sides are ordered
/// @param shuffle whether the side shown left is drawn
/// @param plan says which items are decided blind
record Preparer(RuleProfile rules, String annotator, boolean shuffle, ReviewPlan plan) {

  PreparedItem prepare(Item item) {
    Comparison comparison = item.comparison();
    DisplayOrder order = ShownOrder.of(annotator, comparison.id(), shuffle);
    String left = comparison.response(order.map(Slot.A)).plain();
    String right = comparison.response(order.map(Slot.B)).plain();
    Curtain.Stage stage = stage(item);
    boolean masking = stage == Curtain.Stage.CLOSED;
    Masking leftMask = masking ? Masking.of(left) : new Masking(left, 0);
    Masking rightMask = masking ? Masking.of(right) : new Masking(right, 0);
    return new PreparedItem(
        item,
        order,
        ResponsePane.Prepared.of(lastQuestion(comparison)),
        ResponsePane.Prepared.of(leftMask.text()),
        ResponsePane.Prepared.of(rightMask.text()),
        quickly(comparison, order),
        new PreparedItem.Sight(
            stage,
            annotator,
            ReadingTime.least(left, right),
            masked(left, leftMask, right, rightMask)));
  }

  private static Optional<PreparedItem.Masked> masked(
      String left, Masking leftMask, String right, Masking rightMask) {
    return leftMask.places() + rightMask.places() == 0
        ? Optional.empty()
        : Optional.of(
            new PreparedItem.Masked(
                ResponsePane.Prepared.of(left),
                leftMask.places(),
                ResponsePane.Prepared.of(right),
                rightMask.places()));
  }

  /// Blind is what the plan says, until this annotator has seen a verdict on it.
  private Curtain.Stage stage(Item item) {
    boolean waiting =
        item.decision()
            .map(Decision::annotation)
            .filter(decision -> decision.annotator().equals(annotator))
            .filter(decision -> decision.manner() instanceof Manner.BeforeReveal)
            .isPresent();
    if (waiting) {
      return Curtain.Stage.REVEALED;
    }
    return plan.isBlind(item.comparison().id()) && !item.revealedTo().contains(annotator)
        ? Curtain.Stage.CLOSED
        : Curtain.Stage.OPEN;
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
