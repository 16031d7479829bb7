package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import rewarddesk.model.RewardBreakdown;
import rewarddesk.model.RuleReward;
import rewarddesk.model.Slot;

/// Shows the rule rewards of both responses side by side, one rule a row, and the totals. Pointing
/// at a value or moving the focus there shows its evidence.
public final class RewardBreakdownView extends VBox {
  private static final double NAME_WIDTH = 104;

  private final GridPane grid = new GridPane();
  private final List<RewardRow> rows = new ArrayList<>();
  private final Label title = new Label(ControlTexts.get("rules"));
  private final Label headA = head(Slot.A);
  private final Label headB = head(Slot.B);
  private final Label totalName = new Label(ControlTexts.get("total"));
  private final Label totalA = new Label();
  private final Label totalB = new Label();
  private final Label evidence = new Label();
  private BiConsumer<Slot, Optional<RuleReward>> onEvidence = (slot, reward) -> {};

  public RewardBreakdownView() {
    getStyleClass().add("reward-breakdown");
    grid.getStyleClass().add("reward-grid");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.SOMETIMES);
    name.setMinWidth(NAME_WIDTH);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(name, value, value);
    title.getStyleClass().add("reward-title");
    totalName.getStyleClass().add("reward-total");
    totalA.getStyleClass().addAll("reward-total", "reward-total-number");
    totalB.getStyleClass().addAll("reward-total", "reward-total-number");
    for (Label total : List.of(totalA, totalB, headA, headB)) {
      total.setMaxWidth(Double.MAX_VALUE);
    }
    evidence.getStyleClass().add("reward-evidence");
    evidence.setWrapText(true);
    grid.addRow(0, title, headA, headB);
    getChildren().addAll(grid, evidence);
    showEvidence(Optional.empty(), "");
  }

  private static Label head(Slot slot) {
    Label head = new Label(slot.name());
    head.getStyleClass()
        .addAll(
            "side-letter", "reward-head", "side-letter-" + slot.name().toLowerCase(Locale.ROOT));
    return head;
  }

  /// Who is told which rule's evidence is asked for, and in which shown position; told an empty
  /// reward when none is any more.
  public void setOnEvidence(BiConsumer<Slot, Optional<RuleReward>> listener) {
    onEvidence = listener;
  }

  /// Shows two breakdowns.
  ///
  /// @param a of the response shown as A
  /// @param b of the response shown as B
  public void setBreakdowns(RewardBreakdown a, RewardBreakdown b) {
    Set<String> names = new LinkedHashSet<>();
    a.rewards().forEach(reward -> names.add(reward.name()));
    b.rewards().forEach(reward -> names.add(reward.name()));
    double scale = Math.max(1, Math.max(largest(a), largest(b)));
    int used = 0;
    for (String name : names) {
      row(used++).show(name, find(a, name), find(b, name), scale);
    }
    while (rows.size() > used) {
      rows.removeLast().removeFrom(grid);
    }
    grid.getChildren().removeAll(totalName, totalA, totalB);
    grid.addRow(used + 1, totalName, totalA, totalB);
    totalA.setText(Numbers.shown(a.total()));
    totalB.setText(Numbers.shown(b.total()));
    showEvidence(Optional.empty(), "");
  }

  private RewardRow row(int index) {
    if (index == rows.size()) {
      RewardRow row = new RewardRow(this::asked);
      rows.add(row);
      row.addTo(grid, index + 1);
    }
    return rows.get(index);
  }

  private void asked(Slot slot, Optional<RuleReward> reward) {
    showEvidence(
        reward, reward.map(rule -> slot + " · " + RuleNames.shown(rule.name()) + ": ").orElse(""));
    onEvidence.accept(slot, reward);
  }

  private void showEvidence(Optional<RuleReward> reward, String before) {
    evidence.setText(
        reward
            .map(rule -> RightToLeft.guarded(before + RewardCell.explanation(rule)))
            .orElseGet(() -> ControlTexts.get("evidence.hint")));
  }

  private static double largest(RewardBreakdown breakdown) {
    return breakdown.rewards().stream()
        .mapToDouble(reward -> Math.abs(reward.value().orElse(0)))
        .max()
        .orElse(0);
  }

  private static RuleReward find(RewardBreakdown breakdown, String name) {
    return breakdown.rewards().stream()
        .filter(reward -> reward.name().equals(name))
        .findFirst()
        .orElseGet(
            () ->
                new RuleReward(
                    name,
                    0,
                    new RuleReward.NotApplicable(ControlTexts.get("not.measured")),
                    "",
                    List.of()));
  }
}
