package rewarddesk;

import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.control.Fonts;
import rewarddesk.wiring.Desktop;
import rewarddesk.wiring.Launch;

/// The JavaFX application: opens the window and closes everything behind it.
public final class RewardDeskApp extends Application {
  private @Nullable Desktop desktop;

  /// Opens the window and returns when it is closed. To be called once, from the main thread.
  static void open(Launch.Window window) {
    Fonts.load()
        .ifPresent(
            sentence -> System.getLogger("rewarddesk").log(System.Logger.Level.WARNING, sentence));
    launch(RewardDeskApp.class, window.arguments().toArray(String[]::new));
  }

  @Override
  public void start(Stage stage) {
    desktop = Desktop.open(stage, getParameters().getRaw());
  }

  @Override
  public void stop() {
    if (desktop != null) {
      desktop.close();
    }
  }
}
