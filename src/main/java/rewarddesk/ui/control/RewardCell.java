package rewarddesk.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// One rule's value for one response: a bar from zero and the number, or a dash and the reason.
final class RewardCell extends HBox {
  private static final PseudoClass SIDE_A = PseudoClass.getPseudoClass("side-a");
  private static final PseudoClass SIDE_B = PseudoClass.getPseudoClass("side-b");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  private final Slot slot;
  private final SignedBar bar = new SignedBar();
  private final Label number = new Label();
  private final Tooltip tip = new Tooltip();

  RewardCell(Slot slot) {
    this.slot = slot;
    getStyleClass().add("reward-cell");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    number.getStyleClass().add("reward-number");
    tip.getStyleClass().add("long-tip");
    tip.setWrapText(true);
    Tooltip.install(this, tip);
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(bar, number);
    pseudoClassStateChanged(SIDE_A, slot == Slot.A);
    pseudoClassStateChanged(SIDE_B, slot == Slot.B);
  }

  /// Shows a rule's outcome; `scale` is the value at which a bar is full.
  void show(String ruleName, RuleReward reward, double scale) {
    pseudoClassStateChanged(MISSING, reward.value().isEmpty());
    bar.show(reward.value().orElse(0) / scale, reward.value().isPresent());
    number.setText(reward.value().isPresent() ? Numbers.shown(reward.value().getAsDouble()) : "–");
    String weight = ControlTexts.get("weight", Numbers.shown(reward.weight()));
    tip.setText(RightToLeft.guarded(explanation(reward)) + "\n" + weight);
    setAccessibleText(
        String.join(
            ". ",
            ruleName + ", " + ControlTexts.get("response", slot.name()),
            number.getText(),
            explanation(reward),
            weight));
  }

  /// Why the value is what it is, or why there is none.
  static String explanation(RuleReward reward) {
    return CleanText.of(
            switch (reward.outcome()) {
              case RuleReward.Scored _ -> reward.evidence();
              case RuleReward.NotApplicable(String reason) ->
                  ControlTexts.get("not.applicable", reason);
              case RuleReward.Failed(String reason) -> ControlTexts.get("rule.failed", reason);
            })
        .strip();
  }
}
