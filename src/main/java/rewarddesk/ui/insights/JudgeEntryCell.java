package rewarddesk.ui.insights;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A judge in the list: its name, its mark, and what the mark rests on.
final class JudgeEntryCell extends ListCell<JudgeEntry> {
  private final InsightTexts texts;
  private final Label name = new Label();
  private final Label mark = new Label();
  private final Label share = new Label();
  private final VBox box;

  JudgeEntryCell(InsightTexts texts) {
    this.texts = texts;
    name.getStyleClass().add("judge-name");
    mark.setMinWidth(Region.USE_PREF_SIZE);
    share.getStyleClass().add("text-muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    box = new VBox(2, new HBox(8, name, gap, mark), share);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(JudgeEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(texts.name(entry.rater()));
    mark.setText(texts.mark(entry.trust()));
    mark.getStyleClass()
        .setAll("label", "trust-small", "trust-" + entry.trust().mark().word().replace(' ', '-'));
    share.setText(texts.share(entry.trust().decisive()));
    setAccessibleText(String.join(", ", name.getText(), mark.getText(), share.getText()));
    setGraphic(box);
  }
}
