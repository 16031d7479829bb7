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
  private final ShellController controller;
  private final Subscription subscriptions;

  /// @param screens what to make for each place; a place without a factory has no button
  public DeskWindow(Stage stage, Session session, Map<Place, ScreenFactory> screens) {
    this.stage = stage;
    this.session = session;
    Locale.setDefault(session.locale());
    Messages messages = Messages.beside(DeskWindow.class, session.locale());
    ShellViewModel model = new ShellViewModel(session, messages);
    this.controller = new ShellController(session, model, messages, Map.copyOf(screens));
    Parent root = Fxml.load(controller, messages);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    this.subscriptions =
        Subscription.combine(
            new ThemeSwitch(session).attach(scene),
            model.projectNameProperty().subscribe(name -> stage.setTitle(model.windowTitle())));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    new WindowPlace(stage).fit();
  }

  /// Shows the window at once and opens the project beside it.
  public void show(Optional<Path> project) {
    project.ifPresent(session::openProject);
    stage.show();
  }

  @Override
  public void close() {
    subscriptions.unsubscribe();
    controller.close();
    session.close();
  }
}
