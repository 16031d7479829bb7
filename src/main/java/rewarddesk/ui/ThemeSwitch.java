package rewarddesk.ui;

import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.util.Subscription;
import rewarddesk.settings.Settings;
import rewarddesk.ui.control.Theme;

/// Keeps a scene's colours as the settings, or the system, want them.
///
/// The root carries the pseudo-class `dark` in the dark theme.
final class ThemeSwitch {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final String FRAME_STYLE =
      Objects.requireNonNull(ThemeSwitch.class.getResource("shell.css")).toExternalForm();

  private final Session session;

  /// Sets the theme at once: before the first control is made, JavaFX would read its own theme for
  /// nothing.
  ThemeSwitch(Session session) {
    this.session = session;
    Theme.use(isDark(session.settings().theme()));
  }

  Subscription attach(Scene scene) {
    Theme.dress(scene);
    scene.getStylesheets().add(FRAME_STYLE);
    return Subscription.combine(
        session.settingsProperty().map(Settings::theme).subscribe(theme -> apply(scene)),
        scene.rootProperty().subscribe((old, now) -> apply(scene)),
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply(scene)));
  }

  private void apply(Scene scene) {
    boolean dark = isDark(session.settings().theme());
    Theme.use(dark);
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
  }

  private static boolean isDark(Settings.Theme theme) {
    return switch (theme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }
}
