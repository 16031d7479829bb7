package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;

/// A table of two raters' answers, or of many raters' agreement: shaded cells, each of which can be
/// opened. One stop for Tab; the arrow keys, Home and End move between cells, Enter or Space opens.
/// Every cell says in words what it holds; the shade only repeats its number.
public final class AgreementMatrix extends GridPane {
  private static final int SHADES = 4;

  private final List<List<Button>> cells = new ArrayList<>();

  /// One cell.
  ///
  /// @param text what stands in it
  /// @param share 0 to 1, from which it is shaded; negative for none
  /// @param spoken the whole in words, for the tooltip and screen readers
  /// @param action what opening does; a cell without says only what it holds
  public record Cell(String text, double share, String spoken, Optional<Runnable> action) {}

  public AgreementMatrix() {
    getStyleClass().add("agreement-matrix");
    addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  /// Shows a table.
  ///
  /// @param corner what rows and columns are
  /// @param rows titles
  /// @param columns titles
  /// @param values row by row
  public void show(
      String corner, List<String> rows, List<String> columns, List<List<Cell>> values) {
    getChildren().clear();
    cells.clear();
    add(head(corner, "matrix-corner"), 0, 0);
    for (int column = 0; column < columns.size(); column++) {
      add(head(columns.get(column), "matrix-column"), column + 1, 0);
    }
    for (int row = 0; row < rows.size(); row++) {
      add(head(rows.get(row), "matrix-row"), 0, row + 1);
      cells.add(row(row, values.get(row)));
    }
    cells.stream()
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(one -> one.setFocusTraversable(true));
  }

  private List<Button> row(int row, List<Cell> values) {
    List<Button> buttons = new ArrayList<>();
    for (int column = 0; column < values.size(); column++) {
      Button button = button(values.get(column));
      buttons.add(button);
      add(button, column + 1, row + 1);
    }
    return buttons;
  }

  private static Label head(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll("matrix-head", style);
    label.setTooltip(new Tooltip(text));
    GridPane.setHalignment(label, style.equals("matrix-column") ? HPos.CENTER : HPos.LEFT);
    return label;
  }

  private static Button button(Cell cell) {
    Button button = new Button(cell.text());
    button.getStyleClass().setAll("button", "matrix-cell");
    if (cell.share() >= 0) {
      button.getStyleClass().add("shade-" + Math.clamp((long) (cell.share() * SHADES), 0, 3));
    }
    button.setMnemonicParsing(false);
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(cell.spoken());
    Tooltip words = new Tooltip(cell.spoken());
    words.getStyleClass().add("long-tip");
    words.setWrapText(true);
    button.setTooltip(words);
    cell.action().ifPresent(action -> button.setOnAction(event -> action.run()));
    return button;
  }

  private void move(KeyEvent event) {
    for (int row = 0; row < cells.size(); row++) {
      int column = indexOf(cells.get(row), event.getTarget());
      if (column >= 0) {
        Optional<Button> next = neighbour(row, column, event.getCode());
        next.ifPresent(
            button -> {
              cells.stream().flatMap(List::stream).forEach(one -> one.setFocusTraversable(false));
              button.setFocusTraversable(true);
              button.requestFocus();
              event.consume();
            });
        return;
      }
    }
  }

  private static int indexOf(List<Button> buttons, Object target) {
    for (int i = 0; i < buttons.size(); i++) {
      Node button = buttons.get(i);
      if (button.equals(target)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Button> neighbour(int row, int column, KeyCode key) {
    return switch (key) {
      case LEFT -> cell(row, column - 1);
      case RIGHT -> cell(row, column + 1);
      case UP -> cell(row - 1, column);
      case DOWN -> cell(row + 1, column);
      case HOME -> cell(row, 0);
      case END -> cell(row, cells.get(row).size() - 1);
      default -> Optional.empty();
    };
  }

  private Optional<Button> cell(int row, int column) {
    return row < 0 || row >= cells.size() || column < 0 || column >= cells.get(row).size()
        ? Optional.empty()
        : Optional.of(cells.get(row).get(column));
  }
}
