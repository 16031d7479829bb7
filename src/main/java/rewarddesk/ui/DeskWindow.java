package rewarddesk.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The window: one stage with the shell in it. JavaFX thread only.
///
/// Start: `new DeskWindow(stage, session, screens)`, then [#show(Optional)]. End: [#close()], then
/// close the [FxTasks], which waits for pending saves.
public final class DeskWindow implements AutoCloseable {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 720;
  private static final double LEAST_HEIGHT = 540;

  private final Stage stage;
  private final Session session;
  private final Map<Place, ScreenFactory> screens;
  private final Scene scene;
  private final WindowPlace place;
  private final Subscription subscriptions;
  private Shell shell;

  /// The window's frame in one language.
  private record Shell(ShellController controller, Parent root, Subscription title) {
    void close() {
      title.unsubscribe();
      controller.close();
    }
  }

  /// @param screens what to make for each place; a place without a factory has no button
  public DeskWindow(Stage stage, Session session, Map<Place, ScreenFactory> screens) {
    this.stage = stage;
    this.session = session;
    this.screens = Map.copyOf(screens);
    ThemeSwitch theme = new ThemeSwitch(session);
    this.shell = newShell(stage, session, this.screens);
    this.scene = new Scene(shell.root(), WIDTH, HEIGHT);
    this.subscriptions =
        Subscription.combine(
            theme.attach(scene),
            session
                .localeProperty()
                .subscribe((old, now) -> session.tasks().later(this::changeLanguage)));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    this.place = new WindowPlace(stage, session);
    place.restore();
    stage.setOnHiding(event -> place.remember());
  }

  private static Shell newShell(Stage stage, Session session, Map<Place, ScreenFactory> screens) {
    Locale.setDefault(session.locale());
    Messages messages = Messages.beside(DeskWindow.class, session.locale());
    ShellViewModel model = new ShellViewModel(session, messages);
    ShellController controller = new ShellController(session, model, messages, screens);
    Parent root = Fxml.load(controller, messages);
    Subscription title =
        model.projectNameProperty().subscribe(name -> stage.setTitle(model.windowTitle()));
    return new Shell(controller, root, title);
  }

  /// Makes the frame and its screens anew, at the same place; jobs and saves go on.
  private void changeLanguage() {
    shell.close();
    shell = newShell(stage, session, screens);
    scene.setRoot(shell.root());
  }

  /// Shows the window at once and opens the project beside it.
  public void show(Optional<Path> project) {
    project.ifPresent(session::openProject);
    stage.show();
  }

  @Override
  public void close() {
    place.remember();
    subscriptions.unsubscribe();
    shell.close();
    session.close();
  }
}
