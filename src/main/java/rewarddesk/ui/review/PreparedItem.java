package rewarddesk.ui.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Manner;
import rewarddesk.model.Slot;
import rewarddesk.project.Decision;
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
/// @param sight what may be seen of it
record PreparedItem(
    Item item,
    DisplayOrder order,
    ResponsePane.Prepared prompt,
    ResponsePane.Prepared left,
    ResponsePane.Prepared right,
    RuleScores scores,
    Sight sight) {

  /// What the annotator may see of an item.
  ///
  /// @param stage how far blind work on it is
  /// @param annotator who looks at it
  /// @param leastReading faster than that nobody decides with care
  /// @param masked the texts as they are, where places in those shown are blotted out
  record Sight(
      Curtain.Stage stage, String annotator, Duration leastReading, Optional<Masked> masked) {}

  /// @param left the response shown left, as it is
  /// @param leftPlaces places blotted out in it
  record Masked(
      ResponsePane.Prepared left, int leftPlaces, ResponsePane.Prepared right, int rightPlaces) {}

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

  Curtain.Stage stage() {
    return sight.stage();
  }

  Duration leastReading() {
    return sight.leastReading();
  }

  /// Places blotted out in the response in a shown position.
  int maskedPlaces(Slot shown) {
    return sight
        .masked()
        .map(masked -> shown == Slot.A ? masked.leftPlaces() : masked.rightPlaces())
        .orElse(0);
  }

  /// With the texts as they are.
  PreparedItem unmasked() {
    return sight
        .masked()
        .map(
            masked ->
                new PreparedItem(
                    item,
                    order,
                    prompt,
                    masked.left(),
                    masked.right(),
                    scores,
                    new Sight(
                        sight.stage(), sight.annotator(), sight.leastReading(), Optional.empty())))
        .orElse(this);
  }

  /// The decision in force, when it is this annotator's.
  Optional<Annotation> decisionOf(String annotator) {
    return item.decision()
        .map(Decision::annotation)
        .filter(decision -> decision.annotator().equals(annotator));
  }

  /// The annotator's decision before the reveal, while it waits for the one after.
  Optional<Annotation> beforeReveal() {
    return decisionOf(sight.annotator())
        .filter(decision -> decision.manner() instanceof Manner.BeforeReveal);
  }

  /// Whether the annotator has seen a verdict on it before.
  boolean revealed() {
    return item.revealedTo().contains(sight.annotator());
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
    return new PreparedItem(fresh, order, prompt, left, right, scores, sight);
  }

  PreparedItem withScores(RuleScores fresh) {
    return new PreparedItem(item, order, prompt, left, right, fresh, sight);
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
            item.source(),
            item.revealedTo()));
  }
}
