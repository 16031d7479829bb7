package rewarddesk.ui;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import rewarddesk.settings.Settings;

/// Puts the window where it last stood, within the screens there are, and remembers where it is.
final class WindowPlace {
  private final Stage stage;
  private final Session session;

  WindowPlace(Stage stage, Session session) {
    this.stage = stage;
    this.session = session;
  }

  void restore() {
    Optional<Settings.Bounds> last = session.settings().window();
    last.ifPresentOrElse(this::restore, this::fit);
  }

  void remember() {
    if (stage.isShowing() && !stage.isIconified()) {
      Settings.Bounds bounds =
          new Settings.Bounds(
              stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
      session.updateSettings(old -> old.withWindow(bounds));
    }
  }

  /// A window whose screen is gone comes up on the first screen.
  private void restore(Settings.Bounds last) {
    boolean inSight =
        !Screen.getScreensForRectangle(last.x(), last.y(), last.width(), last.height()).isEmpty();
    stage.setWidth(last.width());
    stage.setHeight(last.height());
    if (inSight) {
      stage.setX(last.x());
      stage.setY(last.y());
    } else {
      fit();
    }
    stage.setMaximized(last.maximized());
  }

  private void fit() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(stage.getScene().getWidth(), screen.getWidth()));
    stage.setHeight(Math.min(stage.getScene().getHeight(), screen.getHeight()));
  }
}
