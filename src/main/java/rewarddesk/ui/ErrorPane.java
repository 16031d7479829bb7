package rewarddesk.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import rewarddesk.ui.control.RightToLeft;

/// A failure on screen: the sentence, what to do, a short code, and the details to copy.
public final class ErrorPane extends VBox {
  private static final double GAP = 6;
  private static final int DETAIL_ROWS = 8;

  private final FlowPane actions = new FlowPane(GAP, GAP);

  public ErrorPane(Fault fault, Messages messages) {
    super(GAP);
    getStyleClass().add("error-pane");
    setAccessibleText(fault.sentence() + " " + fault.whatToDo());
    Label sentence = wrapped(fault.sentence());
    sentence.getStyleClass().add("error-sentence");
    Label code = new Label(messages.text("error.code", fault.code()));
    code.getStyleClass().add("text-muted");
    actions.getChildren().addAll(copyButton(fault, messages), code);
    getChildren().addAll(sentence, wrapped(fault.whatToDo()), actions, details(fault, messages));
  }

  /// Puts a way out in front of the other buttons.
  public void addAction(String label, Runnable action) {
    Button button = new Button(label);
    button.getStyleClass().add("accent");
    button.setOnAction(event -> action.run());
    actions.getChildren().addFirst(button);
  }

  private static Label wrapped(String text) {
    Label label = new Label(RightToLeft.guarded(text));
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Button copyButton(Fault fault, Messages messages) {
    Button copy = new Button(messages.text("error.copy"));
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(fault.code() + "\n" + fault.sentence() + "\n\n" + fault.details());
          Clipboard.getSystemClipboard().setContent(content);
          copy.setText(messages.text("error.copied"));
        });
    return copy;
  }

  private static TitledPane details(Fault fault, Messages messages) {
    TextArea text = new TextArea(fault.details());
    text.setEditable(false);
    text.setPrefRowCount(DETAIL_ROWS);
    text.setAccessibleText(messages.text("error.details"));
    TitledPane pane = new TitledPane(messages.text("error.details"), text);
    pane.setAnimated(false);
    pane.setExpanded(false);
    pane.getStyleClass().add("dense");
    return pane;
  }
}
