package rewarddesk.ui.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Screenshot;
import rewarddesk.wiring.Desktop;

/// Takes a picture of the running program on its sample project, with the built-in judge at work
/// and the item before the shown one decided: the picture of the README.
///
/// Arguments: file to write, number of the item, width, height, theme (`light`, `dark`), language
/// (`en`, `zh`), keys to press before the picture ([KeyCode] names, `Ctrl+` before them). All but
/// the file may be left out.
public final class ReadmePicture {
  private static final long PATIENCE_SECONDS = 60;
  private static final List<String> USUAL = List.of("25", "1440", "900", "light", "en");
  private static final int SETTLING_FRAMES = 20;

  private final Stage stage;

  private ReadmePicture(Stage stage) {
    this.stage = stage;
  }

  public static void main(String[] args) throws Exception {
    Path home = Files.createTempDirectory("rewarddesk-picture");
    System.setProperty("rewarddesk.home", home.toString());
    Files.writeString(
        home.resolve("settings.json"),
        """
        {"version": 1, "theme": "%s", "language": "%s", "annotator": "you"}
        """
            .formatted(argument(args, 4), argument(args, 5)));
    FxTestExtension.start();
    Stage stage = FxTestExtension.call(Stage::new);
    Desktop desktop =
        FxTestExtension.call(
            () -> {
              stage.setWidth(Double.parseDouble(argument(args, 2)));
              stage.setHeight(Double.parseDouble(argument(args, 3)));
              return Desktop.open(stage, List.of());
            });
    new ReadmePicture(stage).take(args);
    FxTestExtension.run(desktop::close);
    System.exit(0);
  }

  private static String argument(String[] args, int index) {
    return index < args.length ? args[index] : USUAL.get(index - 1);
  }

  private void take(String[] args) throws Exception {
    long wanted = Long.parseLong(argument(args, 1));
    FxTestExtension.run(
        () -> {
          stage.setWidth(Double.parseDouble(argument(args, 2)));
          stage.setHeight(Double.parseDouble(argument(args, 3)));
        });
    awaitVerdict("item 1");
    for (long item = 2; item < wanted; item++) {
      press(KeyCode.PAGE_DOWN);
      awaitVerdict("item " + item);
    }
    if (wanted > 1) {
      press(KeyCode.ENTER);
      await("saved", () -> text("#status").startsWith("✓"));
      awaitVerdict("item " + wanted);
    }
    await("the judge's rest", this::isQuiet);
    for (int key = 6; key < args.length; key++) {
      String name = args[key].toUpperCase(Locale.ROOT);
      press(KeyCode.valueOf(name.replace("CTRL+", "")), name.startsWith("CTRL+"));
    }
    FxTestExtension.frames(SETTLING_FRAMES);
    Path made = Screenshot.save(scene(), "readme");
    Files.move(made, Path.of(args[0]), StandardCopyOption.REPLACE_EXISTING);
  }

  private void awaitVerdict(String what) throws Exception {
    String number = what.substring("item ".length());
    await(
        what,
        () ->
            List.of(text(".prompt-title").split("\\D+", -1)).contains(number)
                && scene().lookup("#hint-CONFIRM") instanceof Button confirm
                && !confirm.isDisabled());
  }

  /// Whether no job is shown as running.
  private boolean isQuiet() {
    return scene().lookup("#jobStrips") instanceof Pane strips
        && strips.getChildren().stream().noneMatch(Node::isVisible);
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(String what, Condition condition) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!FxTestExtension.<Boolean>call(condition::holds)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException(what + " did not come");
      }
      FxTestExtension.frames(1);
    }
    FxTestExtension.frames(2);
  }

  private String text(String selector) {
    return scene().lookup(selector) instanceof Label label ? label.getText() : "";
  }

  private void press(KeyCode key) throws Exception {
    press(key, false);
  }

  private void press(KeyCode key, boolean control) throws Exception {
    FxTestExtension.run(
        () -> {
          for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                scene().getRoot(), new KeyEvent(type, "", "", key, false, control, false, false));
          }
        });
    FxTestExtension.frames(2);
  }

  private Scene scene() {
    return stage.getScene();
  }
}
