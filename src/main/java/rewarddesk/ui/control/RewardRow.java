package rewarddesk.ui.control;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// One rule's row in a [RewardBreakdownView].
final class RewardRow {
  private final Label name = new Label();
  private final RewardCell cellA = new RewardCell(Slot.A);
  private final RewardCell cellB = new RewardCell(Slot.B);
  private final BiConsumer<Slot, Optional<RuleReward>> asked;
  private Optional<RuleReward> rewardA = Optional.empty();
  private Optional<RuleReward> rewardB = Optional.empty();

  RewardRow(BiConsumer<Slot, Optional<RuleReward>> asked) {
    this.asked = asked;
    name.getStyleClass().add("reward-name");
    name.setWrapText(true);
    watch(cellA, Slot.A);
    watch(cellB, Slot.B);
  }

  private void watch(RewardCell cell, Slot slot) {
    cell.hoverProperty().addListener((property, before, now) -> ask(slot, now));
    cell.focusedProperty().addListener((property, before, now) -> ask(slot, now));
  }

  private void ask(Slot slot, boolean wanted) {
    Optional<RuleReward> reward = slot == Slot.A ? rewardA : rewardB;
    asked.accept(slot, wanted ? reward : Optional.empty());
  }

  void addTo(GridPane grid, int row) {
    grid.addRow(row, name, cellA, cellB);
  }

  void removeFrom(GridPane grid) {
    grid.getChildren().removeAll(name, cellA, cellB);
  }

  void show(String rule, RuleReward a, RuleReward b, double scale) {
    String shown = RuleNames.shown(rule);
    name.setText(shown);
    rewardA = Optional.of(a);
    rewardB = Optional.of(b);
    cellA.show(shown, a, scale);
    cellB.show(shown, b, scale);
  }
}
