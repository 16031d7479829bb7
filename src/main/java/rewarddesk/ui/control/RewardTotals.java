package rewarddesk.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The last row of a [RewardBreakdownView]: what the steps add up to.
final class RewardTotals {
  private final Label name = new Label(ControlTexts.get("total"));
  private final Label totalA = new Label();
  private final Label totalB = new Label();

  RewardTotals() {
    for (Label label : List.of(name, totalA, totalB)) {
      label.getStyleClass().add("reward-total");
      label.setMaxWidth(Double.MAX_VALUE);
    }
    totalA.getStyleClass().add("reward-total-number");
    totalB.getStyleClass().add("reward-total-number");
  }

  /// Shows the totals in a row of the grid; with dots behind them while rules are missing.
  void show(Waterfall waterfall, GridPane grid, int row) {
    grid.getChildren().removeAll(name, totalA, totalB);
    grid.addRow(row, name, totalA, totalB);
    totalA.setText(text(waterfall.totalA(), waterfall.complete()));
    totalB.setText(text(waterfall.totalB(), waterfall.complete()));
  }

  private static String text(double total, boolean complete) {
    return Numbers.shown(total) + (complete ? "" : " …");
  }
}
