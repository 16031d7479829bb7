package rewarddesk.ui.judges;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;

/// A judge on the list: a box to tick it, its name, what it is asked by, whether review shows it,
/// and what it has said so far.
final class JudgeCell extends ListCell<Judge> {
  private static final double GAP = 8;

  private final JudgesViewModel model;
  private final JudgeTexts texts;
  private final Messages messages;
  private final CheckBox tick = new CheckBox();
  private final Label name = new Label();
  private final Label askedBy = new Label();
  private final Label shown = new Label();
  private final Label tally = new Label();
  private final HBox content;

  /// @param ticked called when a judge was ticked or no longer is
  JudgeCell(JudgesViewModel model, JudgeTexts texts, Messages messages, Runnable ticked) {
    this.model = model;
    this.texts = texts;
    this.messages = messages;
    name.getStyleClass().add("judge-name");
    shown.getStyleClass().add("shown-mark");
    tally.getStyleClass().add("text-muted");
    tally.setWrapText(true);
    tick.setFocusTraversable(false);
    tick.setOnAction(event -> tick(ticked));
    VBox lines = new VBox(name, askedBy, shown, tally);
    HBox.setHgrow(lines, Priority.ALWAYS);
    content = new HBox(GAP, tick, lines);
    content.setPrefWidth(0);
  }

  private void tick(Runnable ticked) {
    Judge judge = getItem();
    if (judge != null) {
      if (tick.isSelected()) {
        model.ticked().add(judge.id());
      } else {
        model.ticked().remove(judge.id());
      }
      ticked.run();
    }
  }

  @Override
  protected void updateItem(@Nullable Judge judge, boolean empty) {
    super.updateItem(judge, empty);
    if (empty || judge == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    name.setText(texts.name(judge));
    Nodes.text(askedBy, texts.askedBy(judge));
    Nodes.text(shown, model.isShownInReview(judge) ? messages.text("judges.shown") : "");
    tally.setText(texts.tally(model.talliesProperty().get(), judge));
    tick.setSelected(model.ticked().contains(judge.id()));
    tick.setDisable(!model.isReady(judge));
    tick.setAccessibleText(messages.text("judges.tick", texts.name(judge)));
    setAccessibleText(
        String.join(
                ". ",
                tick.isSelected() ? messages.text("judges.ticked") : "",
                name.getText(),
                askedBy.getText(),
                shown.getText(),
                tally.getText())
            .replace(". .", ".")
            .replaceFirst("^\\. ", ""));
    setGraphic(content);
  }
}
