package rewarddesk.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// The look of every window: a base theme in light or dark, and the program's own style sheet with
/// its tokens on top.
public final class Theme {
  private static final String STYLE_SHEET =
      Objects.requireNonNull(Theme.class.getResource("rewarddesk.css"), "rewarddesk.css")
          .toExternalForm();

  private Theme() {}

  /// Makes all windows light or dark, those open now too. On the JavaFX thread.
  public static void use(boolean dark) {
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
  }

  /// Gives a window's scene the program's style sheet; once for each scene.
  public static void dress(Scene scene) {
    if (!scene.getStylesheets().contains(STYLE_SHEET)) {
      scene.getStylesheets().add(STYLE_SHEET);
    }
  }
}
