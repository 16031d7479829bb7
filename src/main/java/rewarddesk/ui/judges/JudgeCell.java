package rewarddesk.ui.judges;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.Messages;

/// A judge on the list: its name, whether review shows it, and what it has said so far.
final class JudgeCell extends ListCell<Judge> {
  private final JudgesViewModel model;
  private final JudgeTexts texts;
  private final Messages messages;
  private final Label name = new Label();
  private final Label shown = new Label();
  private final Label tally = new Label();
  private final VBox content = new VBox(name, shown, tally);

  JudgeCell(JudgesViewModel model, JudgeTexts texts, Messages messages) {
    this.model = model;
    this.texts = texts;
    this.messages = messages;
    name.getStyleClass().add("judge-name");
    shown.getStyleClass().add("shown-mark");
    tally.getStyleClass().add("text-muted");
    tally.setWrapText(true);
    content.setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Judge judge, boolean empty) {
    super.updateItem(judge, empty);
    if (empty || judge == null) {
      setGraphic(null);
      return;
    }
    name.setText(texts.name(judge));
    boolean inReview = model.isShownInReview(judge);
    shown.setText(inReview ? messages.text("judges.shown") : "");
    shown.setVisible(inReview);
    shown.setManaged(inReview);
    tally.setText(texts.tally(model.talliesProperty().get(), judge));
    setAccessibleText(
        String.join(". ", name.getText(), shown.getText(), tally.getText()).replace(". .", "."));
    setGraphic(content);
  }
}
