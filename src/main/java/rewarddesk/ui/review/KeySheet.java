package rewarddesk.ui.review;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rewarddesk.ui.Messages;

/// All keys on one sheet, over the screen.
final class KeySheet extends VBox {
  private static final double GAP = 8;
  private static final double WIDE_GAP = 24;

  KeySheet(Messages messages) {
    super(WIDE_GAP / 2);
    getStyleClass().add("key-sheet");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(messages.text("keys.title"));
    title.getStyleClass().add("empty-title");
    Label hint = new Label(messages.text("keys.hint"));
    hint.getStyleClass().add("text-muted");
    getChildren().addAll(title, table(messages), hint);
  }

  private static GridPane table(Messages messages) {
    GridPane table = new GridPane(WIDE_GAP, GAP / 2);
    int half = (KeyTable.ROWS.size() + 1) / 2;
    for (int row = 0; row < KeyTable.ROWS.size(); row++) {
      KeyTable.Row entry = KeyTable.ROWS.get(row);
      Label keys = new Label(entry.keys());
      keys.getStyleClass().add("key");
      keys.setMinWidth(Region.USE_PREF_SIZE);
      int column = row < half ? 0 : 2;
      table.add(keys, column, row % half);
      table.add(new Label(messages.text(entry.action().textKey())), column + 1, row % half);
    }
    return table;
  }
}
