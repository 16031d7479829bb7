package rewarddesk.ui.insights;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
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
    return add(grid(rows.stream().map(Section::plain).toList()));
  }

  private static List<Figure> plain(List<String> row) {
    return row.stream().map(Figure::of).toList();
  }

  /// The same, where some cells show the items behind them.
  Section table(List<List<Figure>> rows) {
    return add(grid(rows));
  }

  /// A table with more columns than a small window has room for: it scrolls sideways.
  Section wide(List<List<String>> rows) {
    return wideTable(rows.stream().map(Section::plain).toList());
  }

  /// The same with numbers that open their items.
  Section wideTable(List<List<Figure>> rows) {
    ScrollPane sideways = new ScrollPane(grid(rows));
    sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sideways.getStyleClass().addAll("edge-to-edge", "insight-wide");
    sideways.setMinHeight(Region.USE_PREF_SIZE);
    return add(sideways);
  }

  private static GridPane grid(List<List<Figure>> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("insight-figures");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Labeled cell = cell(rows.get(row).get(column));
        cell.getStyleClass().add(column == 0 ? "figure-name" : "figure-value");
        cell.setMinWidth(column == 0 ? NAME_WIDTH : Region.USE_PREF_SIZE);
        grid.add(cell, column, row);
      }
    }
    return grid;
  }

  private static Labeled cell(Figure figure) {
    return figure.openings().isEmpty() ? label(figure.text()) : link(figure);
  }

  /// A number that opens its items.
  static Hyperlink link(Figure figure) {
    Hyperlink link = new Hyperlink(figure.text());
    Figure.Opening first = figure.openings().getFirst();
    link.setOnAction(event -> first.open().run());
    link.setAccessibleHelp(first.words());
    Tooltip words = new Tooltip(first.words());
    words.getStyleClass().add("long-tip");
    words.setWrapText(true);
    link.setTooltip(words);
    if (figure.openings().size() > 1) {
      ContextMenu menu = new ContextMenu();
      for (Figure.Opening opening : figure.openings()) {
        MenuItem item = new MenuItem(opening.words());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> opening.open().run());
        menu.getItems().add(item);
      }
      link.setContextMenu(menu);
    }
    return link;
  }

  static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
