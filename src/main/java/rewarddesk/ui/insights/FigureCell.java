package rewarddesk.ui.insights;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/// A number in a table that opens its items.
final class FigureCell<S> extends TableCell<S, Figure> {
  @Override
  protected void updateItem(Figure figure, boolean empty) {
    super.updateItem(figure, empty);
    boolean linked = !empty && figure != null && !figure.openings().isEmpty();
    setText(empty || figure == null ? null : figure.text());
    setGraphic(linked ? Section.link(figure) : null);
    setContentDisplay(linked ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }
}
