package rewarddesk.ui.insights;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A titled part of a page.
final class Section extends VBox {
  private static final double NAME_WIDTH = 96;

  Section(String title) {
    super(6);
    getStyleClass().add("insight-section");
    Label head = new Label(title);
    head.getStyleClass().add("title-4");
    head.setWrapText(true);
    getChildren().add(head);
  }

  Section add(Node node) {
    getChildren().add(node);
    return this;
  }

  Section say(String text) {
    return add(label(text));
  }

  /// An explanation beside the numbers.
  Section explain(String text) {
    Label label = label(text);
    label.getStyleClass().add("text-muted");
    return add(label);
  }

  /// Names on the left, values on the right.
  Section figures(List<List<String>> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("insight-figures");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Label cell = label(rows.get(row).get(column));
        cell.getStyleClass().add(column == 0 ? "figure-name" : "figure-value");
        cell.setMinWidth(column == 0 ? NAME_WIDTH : Region.USE_PREF_SIZE);
        grid.add(cell, column, row);
      }
    }
    return add(grid);
  }

  static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
