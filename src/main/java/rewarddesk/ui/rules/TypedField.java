package rewarddesk.ui.rules;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import rewarddesk.ui.Nodes;

/// A field with its name above, what it means below, and a sentence when it cannot be used. What is
/// typed is taken after a short pause, at Enter and when the focus leaves.
final class TypedField extends VBox {
  private static final Duration PAUSE = Duration.millis(350);
  private static final double GAP = 3;
  private static final int ROWS = 3;

  private final TextInputControl input;
  private final Label problem = new Label();
  private final Function<String, Optional<String>> take;
  private final PauseTransition typing = new PauseTransition(PAUSE);
  private boolean refreshing;

  /// @param id under which the input is found
  /// @param lines whether several lines can be typed
  /// @param take takes the text; answers why it cannot be used
  TypedField(
      String id,
      String name,
      String meaning,
      boolean lines,
      Function<String, Optional<String>> take) {
    super(GAP);
    this.take = take;
    this.input = lines ? area() : new TextField();
    Label title = new Label(name);
    title.setLabelFor(input);
    Label about = new Label(meaning);
    about.getStyleClass().add("field-meaning");
    about.setWrapText(true);
    about.setMinHeight(USE_PREF_SIZE);
    Nodes.visible(about, !meaning.isEmpty());
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    input.setId(id);
    input.setAccessibleText(name);
    input.setAccessibleHelp(meaning);
    getChildren().addAll(title, input, about, problem);
    listen();
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setPrefRowCount(ROWS);
    return area;
  }

  private void listen() {
    typing.setOnFinished(event -> take());
    input
        .textProperty()
        .subscribe(
            (old, now) -> {
              if (!refreshing) {
                typing.playFromStart();
              }
            });
    input
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                takeNow();
              }
            });
    if (input instanceof TextField field) {
      field.setOnAction(event -> takeNow());
    }
  }

  /// Takes what was typed without waiting.
  void takeNow() {
    if (typing.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      typing.stop();
      take();
    }
  }

  private void take() {
    Optional<String> wrong = take.apply(input.getText());
    problem.setText(wrong.orElse(""));
    problem.setVisible(wrong.isPresent());
  }

  TextInputControl input() {
    return input;
  }

  /// Shows another text, unless something is being typed that is not taken yet.
  void show(String text) {
    boolean pending = typing.getStatus() == javafx.animation.Animation.Status.RUNNING;
    if (!pending && !problem.isVisible() && !input.getText().equals(text)) {
      refreshing = true;
      input.setText(text);
      refreshing = false;
    }
  }

  /// Shows a text whatever was typed.
  void reset(String text) {
    typing.stop();
    problem.setVisible(false);
    refreshing = true;
    input.setText(text);
    refreshing = false;
  }
}
