package rewarddesk.ui.judges.prompts;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// A part of a definition as text with its name above. What is typed is taken after a short pause
/// and when the focus leaves.
final class TextPart extends VBox {
  private static final Duration PAUSE = Duration.millis(350);
  private static final double GAP = 3;

  private final TextInputControl input;
  private final Consumer<String> take;
  private final PauseTransition typing = new PauseTransition(PAUSE);
  private boolean refreshing;

  private TextPart(String id, String name, TextInputControl input, Consumer<String> take) {
    super(GAP);
    this.input = input;
    this.take = take;
    Label title = new Label(name);
    title.setLabelFor(input);
    title.setMinHeight(USE_PREF_SIZE);
    input.setId(id);
    input.setAccessibleText(name);
    getChildren().addAll(title, input);
    managedProperty().bind(visibleProperty());
    typing.setOnFinished(event -> take.accept(input.getText()));
    input.textProperty().subscribe((old, now) -> typed());
    input.focusedProperty().subscribe((before, focused) -> focus(focused));
  }

  /// One line.
  static TextPart line(String id, String name, Consumer<String> take) {
    TextField field = new TextField();
    TextPart part = new TextPart(id, name, field, take);
    field.setOnAction(event -> part.takeNow());
    return part;
  }

  /// Several lines, of which so many are in sight.
  static TextPart lines(String id, String name, int rows, Consumer<String> take) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    VBox.setVgrow(area, Priority.ALWAYS);
    return new TextPart(id, name, area, take);
  }

  /// As in code: every character as wide as the others, nothing wrapped.
  TextPart code() {
    input.getStyleClass().add("code");
    if (input instanceof TextArea area) {
      area.setWrapText(false);
    }
    return this;
  }

  private void typed() {
    if (!refreshing) {
      typing.playFromStart();
    }
  }

  private void focus(boolean focused) {
    if (!focused) {
      takeNow();
    }
  }

  /// Takes what was typed without waiting.
  void takeNow() {
    if (isPending()) {
      typing.stop();
      take.accept(input.getText());
    }
  }

  private boolean isPending() {
    return typing.getStatus() == Animation.Status.RUNNING;
  }

  TextInputControl input() {
    return input;
  }

  /// Shows another text, unless something is being typed that is not taken yet.
  void show(String text) {
    if (!isPending() && !input.getText().equals(text)) {
      reset(text);
    }
  }

  /// Shows a text whatever was typed.
  void reset(String text) {
    typing.stop();
    refreshing = true;
    int caret = Math.min(input.getCaretPosition(), text.length());
    input.setText(text);
    input.positionCaret(caret);
    refreshing = false;
  }
}
