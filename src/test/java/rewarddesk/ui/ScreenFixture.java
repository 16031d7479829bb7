package rewarddesk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import rewarddesk.app.Services;
import rewarddesk.settings.Settings;

/// A real screen in the real window, on a real project.
public final class ScreenFixture implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;

  private final FxTasks tasks = new FxTasks();
  private final Session session;
  private final Stage stage;
  private final DeskWindow window;

  /// A condition that may throw.
  public interface Condition {
    boolean holds() throws Exception;
  }

  /// Opens the window on the project and goes to the place.
  public ScreenFixture(Settings settings, Place place, ScreenFactory screen, Path project)
      throws Exception {
    this(DeskFixture.services(settings), place, screen, Optional.of(project));
  }

  /// The same with other services, and perhaps without a project.
  public ScreenFixture(Services services, Place place, ScreenFactory screen, Optional<Path> project)
      throws Exception {
    this(services, place, Map.of(place, screen), project);
  }

  /// The same with several screens.
  public ScreenFixture(
      Services services, Place place, Map<Place, ScreenFactory> screens, Optional<Path> project)
      throws Exception {
    session = FxTestExtension.call(() -> new Session(services, tasks));
    stage = FxTestExtension.call(Stage::new);
    window = FxTestExtension.call(() -> new DeskWindow(stage, session, screens));
    FxTestExtension.run(
        () -> {
          session.navigation().show(place);
          window.show(project);
        });
    await(() -> session.project().isPresent() || project.isEmpty());
  }

  public Session session() {
    return session;
  }

  public Scene scene() {
    return stage.getScene();
  }

  /// What stands under this id.
  public <T> T find(String id, Class<T> type) throws Exception {
    return FxTestExtension.call(() -> type.cast(scene().lookup("#" + id)));
  }

  /// Waits until something is so, for as long as frames come.
  public void await(Condition condition) throws Exception {
    long until = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!FxTestExtension.<Boolean>call(condition::holds)) {
      if (System.currentTimeMillis() > until) {
        throw new AssertionError("it did not happen in " + PATIENCE_MILLIS + " ms");
      }
      FxTestExtension.frames(1);
    }
    FxTestExtension.frames(2);
  }

  /// Types a key wherever the keyboard focus is.
  public void press(KeyCode key) throws Exception {
    FxTestExtension.run(
        () -> {
          Node target = scene().getFocusOwner();
          for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(target, new KeyEvent(type, "", "", key, false, false, false, false));
          }
        });
    FxTestExtension.frames(2);
  }

  /// Types one character into what has the focus.
  public void type(String character) throws Exception {
    FxTestExtension.run(
        () ->
            Event.fireEvent(
                scene().getFocusOwner(),
                new KeyEvent(
                    KeyEvent.KEY_TYPED,
                    character,
                    "",
                    KeyCode.UNDEFINED,
                    false,
                    false,
                    false,
                    false)));
    FxTestExtension.frames(2);
  }

  /// Presses a button that can be seen and is not greyed out.
  public void click(String id) throws Exception {
    Button button = find(id, Button.class);
    FxTestExtension.run(
        () -> {
          if (!button.isVisible() || button.isDisabled()) {
            throw new AssertionError(id + " cannot be pressed");
          }
          button.fire();
        });
    FxTestExtension.frames(2);
  }

  /// The text of a label or button.
  public String text(String id) throws Exception {
    Labeled labeled = find(id, Labeled.class);
    return FxTestExtension.call(labeled::getText);
  }

  /// Controls that a screen reader could not name.
  public List<String> nameless() throws Exception {
    return FxTestExtension.call(() -> AccessibleNames.missing(scene().getRoot()));
  }

  /// Paints the window at a size, larger than the test's screen if need be, and keeps the picture.
  /// The window is not to be used after that.
  public Path paint(String name, int width, int height) throws Exception {
    return FxTestExtension.call(
        () -> {
          Scene small = scene();
          var root = small.getRoot();
          stage.hide();
          small.setRoot(new Pane());
          Scene large = new Scene(root, width, height);
          large.getStylesheets().setAll(small.getStylesheets());
          root.resize(width, height);
          root.applyCss();
          root.layout();
          Screenshot.save(large, name);
          return Screenshot.save(large, name);
        });
  }

  @Override
  public void close() {
    try {
      FxTestExtension.run(
          () -> {
            window.close();
            stage.close();
          });
    } catch (Exception e) {
      throw new IllegalStateException("the window did not close", e);
    }
    tasks.close();
  }
}
