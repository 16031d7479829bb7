package rewarddesk.wiring;

import java.util.List;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The real window with a robot at its keyboard: presses a verdict key on every frame and prints
/// the status line whenever it changes.
public final class RobotApp extends Application {
  private static final KeyCode[] KEYS = {KeyCode.LEFT, KeyCode.RIGHT, KeyCode.T, KeyCode.X};

  private final Random random = new Random();

  /// A main class that is no JavaFX application, as the launcher wants it on the class path.
  public static final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
      Application.launch(RobotApp.class, args);
    }
  }

  @Override
  public void start(Stage stage) {
    Desktop.open(stage, getParameters().getRaw());
    Scene scene = stage.getScene();
    new AnimationTimer() {
      private boolean listening;

      @Override
      public void handle(long now) {
        if (!listening && scene.lookup("#status") instanceof Label status) {
          status.textProperty().subscribe(RobotApp::say);
          listening = true;
        }
        press(scene, KEYS[random.nextInt(KEYS.length)]);
      }
    }.start();
  }

  private static void say(String text) {
    System.out.println(text);
  }

  private static void press(Scene scene, KeyCode code) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      scene.getRoot().fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
    }
  }
}
