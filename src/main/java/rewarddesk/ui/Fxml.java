package rewarddesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads the view that stands beside a controller.
public final class Fxml {
  private Fxml() {}

  /// Loads `ReviewView.fxml` for a `ReviewController`, and likewise.
  ///
  /// @param controller already made; its `@FXML` fields are set, then its `initialize()` is called
  public static Parent load(Object controller, Messages messages) {
    Class<?> type = controller.getClass();
    String stem = type.getSimpleName().replaceFirst("Controller$", "");
    URL view = Objects.requireNonNull(type.getResource(stem + "View.fxml"), stem + "View.fxml");
    FXMLLoader loader = new FXMLLoader(view, messages.bundle());
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
