package rewarddesk.ui.judges;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A version of the learned judge: number, day, decisions, and whether it is used.
final class VersionCell extends ListCell<HeadVersion> {
  private static final double GAP = 8;

  private final LearnTexts texts;
  private final Label name = new Label();
  private final Label standing = new Label();
  private final HBox content;

  VersionCell(LearnTexts texts) {
    this.texts = texts;
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    this.content = new HBox(GAP, name, space, standing);
    content.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable HeadVersion version, boolean empty) {
    super.updateItem(version, empty);
    if (empty || version == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(texts.version(version));
    standing.setText(texts.standing(version));
    standing
        .getStyleClass()
        .setAll("label", version.stored().inUse() ? "shown-mark" : "text-muted");
    setAccessibleText(name.getText() + ". " + standing.getText());
    setGraphic(content);
  }
}
