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

  /// Called while the window is hiding, when it no longer counts as showing but still has its
  /// place. A window that was never shown has none.
  void remember() {
    if (!Double.isNaN(stage.getX()) && !stage.isIconified()) {
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

  /// On a screen that is no larger than the window the system places it, so that its title stays in
  /// sight.
  private void fit() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    boolean fills =
        screen.getWidth() <= stage.getScene().getWidth()
            || screen.getHeight() <= stage.getScene().getHeight();
    stage.setMaximized(fills);
    stage.setWidth(Math.min(stage.getScene().getWidth(), screen.getWidth()));
    stage.setHeight(Math.min(stage.getScene().getHeight(), screen.getHeight()));
  }
}
