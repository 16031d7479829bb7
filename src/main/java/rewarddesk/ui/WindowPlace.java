package rewarddesk.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Keeps the window within the screen it opens on.
final class WindowPlace {
  private final Stage stage;

  WindowPlace(Stage stage) {
    this.stage = stage;
  }

  void fit() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(stage.getScene().getWidth(), screen.getWidth()));
    stage.setHeight(Math.min(stage.getScene().getHeight(), screen.getHeight()));
  }
}
