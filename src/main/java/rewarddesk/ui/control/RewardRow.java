package rewarddesk.ui.control;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// One rule's row in a [RewardBreakdownView]: a step for each response; where neither has a value,
/// why.
final class RewardRow {
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  private final Label name = new Label();
  private final RewardCell cellA;
  private final RewardCell cellB;
  private final Label why = new Label();
  private final Tooltip whole = new Tooltip();
  private final Listener listener;
  private Optional<Waterfall.Row> shown = Optional.empty();

  /// Hears what is pointed at and what is chosen.
  interface Listener {
    void pointed(RewardRow row, Slot slot, boolean at);

    void chosen(RewardRow row, Slot slot);
  }

  RewardRow(Listener listener) {
    this.listener = listener;
    this.cellA = new RewardCell(Slot.A, () -> listener.chosen(this, Slot.A));
    this.cellB = new RewardCell(Slot.B, () -> listener.chosen(this, Slot.B));
    name.getStyleClass().add("reward-name");
    name.setWrapText(true);
    why.getStyleClass().add("reward-why");
    why.setFocusTraversable(true);
    why.setMaxWidth(Double.MAX_VALUE);
    whole.getStyleClass().add("long-tip");
    whole.setWrapText(true);
    why.setTooltip(whole);
    why.getStyleClass().add("reward-why-link");
    why.hoverProperty().addListener((property, before, now) -> listener.pointed(this, side(), now));
    why.focusedProperty()
        .addListener((property, before, now) -> listener.pointed(this, side(), now));
    why.setOnMouseClicked(event -> listener.chosen(this, side()));
    watch(cellA, Slot.A);
    watch(cellB, Slot.B);
  }

  private void watch(RewardCell cell, Slot slot) {
    BiConsumer<Slot, Boolean> tell = (side, at) -> listener.pointed(this, side, at);
    cell.hoverProperty().addListener((property, before, now) -> tell.accept(slot, now));
    cell.focusedProperty().addListener((property, before, now) -> tell.accept(slot, now));
  }

  /// The side that says why there is no value.
  private Slot side() {
    return reward(Slot.A).isPresent() ? Slot.A : Slot.B;
  }

  void addTo(GridPane grid, int row) {
    grid.addRow(row, name, cellA, cellB);
    grid.add(why, 1, row, 2, 1);
  }

  void removeFrom(GridPane grid) {
    grid.getChildren().removeAll(name, cellA, cellB, why);
  }

  void show(Waterfall.Row row, WaterfallBar.Scale scale) {
    shown = Optional.of(row);
    String rule = RuleNames.shown(row.name());
    name.setText(rule);
    boolean values = !row.isWithoutValue();
    cellA.setVisible(values);
    cellB.setVisible(values);
    why.setVisible(!values);
    if (values) {
      cellA.show(rule, row.a(), scale);
      cellB.show(rule, row.b(), scale);
      why.setText("");
    } else {
      cellA.clear();
      cellB.clear();
      explain(rule, row);
    }
  }

  private void explain(String rule, Waterfall.Row row) {
    Optional<RuleReward> reward = row.a().reward().or(() -> row.b().reward());
    boolean broken = reward.filter(r -> r.outcome() instanceof RuleReward.Failed).isPresent();
    String pending = ControlTexts.get("being.measured");
    String reason = reward.map(RewardRow::reason).orElse(pending);
    String full = reward.isPresent() ? RewardCell.explanation(reward) : pending;
    why.pseudoClassStateChanged(BROKEN, broken);
    why.setText(
        RightToLeft.guarded(
            (broken ? "! " : "") + CleanText.of(EvidenceTexts.shown(reason)).strip()));
    whole.setText(RightToLeft.guarded(full));
    why.setAccessibleText(rule + ". " + full);
  }

  private static String reason(RuleReward reward) {
    return switch (reward.outcome()) {
      case RuleReward.Scored _ -> reward.evidence();
      case RuleReward.NotApplicable(String reason) -> reason;
      case RuleReward.Failed(String reason) -> reason;
    };
  }

  /// What was measured on a side.
  Optional<RuleReward> reward(Slot slot) {
    return shown.flatMap(row -> (slot == Slot.A ? row.a() : row.b()).reward());
  }

  /// The rule's name as people read it.
  String name() {
    return name.getText();
  }

  void hold(Slot slot, boolean held) {
    (slot == Slot.A ? cellA : cellB).hold(held);
  }
}
