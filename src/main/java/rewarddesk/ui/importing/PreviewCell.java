package rewarddesk.ui.importing;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import rewarddesk.dataset.ImportPreview;

/// The beginning of one text of a row, on up to three lines.
final class PreviewCell extends TableCell<ImportPreview.Row, String> {
  private final Label text = new Label();

  PreviewCell() {
    text.setWrapText(true);
    text.setMaxHeight(Double.MAX_VALUE);
    text.prefWidthProperty().bind(widthProperty().subtract(20));
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    text.setText(item == null || empty ? "" : Snippet.of(item));
    setGraphic(empty ? null : text);
  }
}
