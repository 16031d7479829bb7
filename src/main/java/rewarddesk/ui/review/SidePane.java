package rewarddesk.ui.review;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rewarddesk.model.Slot;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.ResponsePane;

/// One response with its letter.
final class SidePane extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final Duration FLASH = Duration.millis(180);
  private static final double GAP = 8;

  private final ResponsePane pane = new ResponsePane();
  private final Label length = new Label();
  private final Messages messages;
  private final PauseTransition flash = new PauseTransition(FLASH);

  SidePane(Slot slot, ViewOptions options, Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("side", slot == Slot.A ? "side-a" : "side-b");
    Label letter = new Label(slot.name());
    letter
        .getStyleClass()
        .addAll("side-letter", slot == Slot.A ? "side-letter-a" : "side-letter-b");
    length.getStyleClass().add("text-muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(GAP, letter, space, length);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("side-header");
    pane.setAccessibleText(messages.text("response.name", slot.name()));
    pane.rawProperty().bind(options.rawProperty());
    pane.fontSizeProperty().bind(options.readingSizeProperty());
    VBox.setVgrow(pane, Priority.ALWAYS);
    setMinSize(0, 0);
    getChildren().addAll(header, pane);
    flash.setOnFinished(event -> pseudoClassStateChanged(CHOSEN, false));
  }

  ResponsePane pane() {
    return pane;
  }

  /// @param masked places blotted out because they say who wrote the response
  void show(ResponsePane.Prepared text, int masked) {
    pane.setPrepared(text);
    String words = TextLength.describe(text.text(), messages);
    length.setText(masked == 0 ? words : messages.text("length.masked", words, masked));
  }

  /// Shows for a moment that this side was chosen.
  void flash() {
    pseudoClassStateChanged(CHOSEN, true);
    flash.playFromStart();
  }
}
