package rewarddesk.ui.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// One rule's part in the total of one response: a step of the waterfall and the number, or a dash
/// and the reason.
final class RewardCell extends HBox {
  private static final PseudoClass SIDE_A = PseudoClass.getPseudoClass("side-a");
  private static final PseudoClass SIDE_B = PseudoClass.getPseudoClass("side-b");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

  private final Slot slot;
  private final Runnable chosen;
  private final WaterfallBar bar = new WaterfallBar();
  private final Label number = new Label();
  private final Tooltip tip = new Tooltip();

  /// @param chosen hears of a click
  RewardCell(Slot slot, Runnable chosen) {
    this.slot = slot;
    this.chosen = chosen;
    getStyleClass().add("reward-cell");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    number.getStyleClass().add("reward-number");
    tip.getStyleClass().add("long-tip");
    tip.setWrapText(true);
    Tooltip.install(this, tip);
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(bar, number);
    pseudoClassStateChanged(SIDE_A, slot == Slot.A);
    pseudoClassStateChanged(SIDE_B, slot == Slot.B);
    setOnMouseClicked(event -> chosen.run());
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      chosen.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  /// Whether its evidence stays marked.
  void hold(boolean held) {
    pseudoClassStateChanged(HELD, held);
  }

  /// Shows nothing, for a row that says why there is no value.
  void clear() {
    bar.clear();
    number.setText("");
    setAccessibleText("");
  }

  void show(String ruleName, Waterfall.Step step, WaterfallBar.Scale scale) {
    pseudoClassStateChanged(MISSING, step.value().isEmpty());
    step.value().ifPresentOrElse(value -> bar.show(step.before(), step.after(), scale), bar::clear);
    number.setText(number(step));
    tip.setText(RightToLeft.guarded(explanation(step.reward())) + weight(step, "\n"));
    setAccessibleText(
        ruleName
            + ", "
            + ControlTexts.get("response", slot.name())
            + ". "
            + number.getText()
            + ". "
            + explanation(step.reward())
            + weight(step, ". "));
  }

  private static String number(Waterfall.Step step) {
    return step.reward()
        .map(
            reward ->
                reward.contribution().isPresent()
                    ? Numbers.signed(reward.contribution().getAsDouble())
                    : "–")
        .orElse("…");
  }

  /// How the value became the number.
  private static String weight(Waterfall.Step step, String before) {
    return step.value()
        .map(
            reward ->
                before
                    + ControlTexts.get(
                        "value.weight",
                        Numbers.shown(reward.value().orElse(0)),
                        Numbers.shown(reward.weight())))
        .orElse("");
  }

  /// Why the value is what it is, or why there is none.
  static String explanation(Optional<RuleReward> reward) {
    return reward.map(RewardCell::explanation).orElseGet(() -> ControlTexts.get("nothing.here"));
  }

  private static String explanation(RuleReward reward) {
    return CleanText.of(
            switch (reward.outcome()) {
              case RuleReward.Scored _ -> EvidenceTexts.shown(reward.evidence());
              case RuleReward.NotApplicable(String reason) ->
                  ControlTexts.get("not.applicable", EvidenceTexts.shown(reason));
              case RuleReward.Failed(String reason) ->
                  ControlTexts.get("rule.failed", EvidenceTexts.shown(reason));
            })
        .strip();
  }
}
