package rewarddesk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.util.Subscription;
import rewarddesk.settings.Settings;

/// Keeps a scene's colours as the settings, or the system, want them.
///
/// The root carries the pseudo-class `dark` in the dark theme.
final class Theme {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Session session;

  Theme(Session session) {
    this.session = session;
  }

  Subscription attach(Scene scene) {
    scene.getStylesheets().add(Theme.class.getResource("shell.css").toExternalForm());
    return Subscription.combine(
        session.settingsProperty().subscribe(settings -> apply(scene)),
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply(scene)));
  }

  private void apply(Scene scene) {
    boolean dark = isDark(session.settings().theme());
    String sheet =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
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
