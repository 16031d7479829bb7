package rewarddesk.ui.export;

import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/// Hears of what is changed in a form; what is typed counts after a pause. What the form shows by
/// itself is no change. JavaFX thread only.
final class FormChanges {
  private static final Duration TYPING_PAUSE = Duration.millis(300);

  private final Runnable action;
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
  private boolean showing;

  FormChanges(Runnable action) {
    this.action = action;
    typing.setOnFinished(event -> changed());
  }

  void watch(TextField... fields) {
    Stream.of(fields).forEach(field -> field.textProperty().subscribe((old, now) -> typed()));
  }

  void watch(ComboBox<?>... boxes) {
    Stream.of(boxes).forEach(box -> box.valueProperty().subscribe((old, now) -> changed()));
  }

  void watch(CheckBox... boxes) {
    Stream.of(boxes).forEach(box -> box.selectedProperty().subscribe((old, now) -> changed()));
  }

  private void typed() {
    if (!showing) {
      typing.playFromStart();
    }
  }

  /// Something was chosen.
  void changed() {
    if (!showing) {
      typing.stop();
      action.run();
    }
  }

  /// Sets controls without calling it a change.
  void show(Runnable setting) {
    showing = true;
    setting.run();
    showing = false;
  }
}
