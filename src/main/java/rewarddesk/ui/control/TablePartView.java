package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// Shows some rows of a table.
final class TablePartView extends GridPane {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

  private final List<StackPane> boxes = new ArrayList<>();
  private final List<RunFlow> flows = new ArrayList<>();

  TablePartView() {
    getStyleClass().add("table-part");
  }

  void show(Block.Table table, Marks marks) {
    pseudoClassStateChanged(FIRST, table.first());
    getColumnConstraints().setAll(columns(table.shares()));
    getChildren().clear();
    int used = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      List<Block.TableCell> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        StackPane box = box(used);
        box.pseudoClassStateChanged(HEAD, table.first() && row == 0);
        fill(flows.get(used), cells.get(column), marks);
        add(box, column, row);
        used++;
      }
    }
  }

  private static List<ColumnConstraints> columns(List<Double> shares) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    List<ColumnConstraints> columns = new ArrayList<>();
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100 * share / sum);
      column.setHgrow(Priority.ALWAYS);
      columns.add(column);
    }
    return columns;
  }

  private StackPane box(int index) {
    if (index == boxes.size()) {
      RunFlow flow = new RunFlow();
      StackPane box = new StackPane(flow);
      box.getStyleClass().add("table-cell-box");
      flows.add(flow);
      boxes.add(box);
    }
    return boxes.get(index);
  }

  private static void fill(RunFlow flow, Block.TableCell cell, Marks marks) {
    flow.setTextAlignment(
        switch (cell.side()) {
          case LEFT -> TextAlignment.LEFT;
          case CENTER -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    flow.show(cell.runs(), marks);
  }
}
