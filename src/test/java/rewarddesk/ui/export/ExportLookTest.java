package rewarddesk.ui.export;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

/// Pictures of the export, for people to look at: both languages, both themes, a small window and a
/// large one.
@ExtendWith(FxTestExtension.class)
class ExportLookTest {
  private static final int VERL = 15;
  private static final int HUMAN_ELSE_JUDGE = 1;
  private static final int HUMAN_ELSE_JURY = 2;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 1440, 900",
    "en, DARK, 1440, 900",
    "zh, DARK, 1440, 900",
    "zh, LIGHT, 1000, 700"
  })
  void beforeAnythingIsWritten(String language, Settings.Theme theme, int width, int height)
      throws Exception {
    try (ScreenFixture screen = open(language, theme)) {
      ComboBox<?> target = screen.find("target", ComboBox.class);
      ComboBox<?> source = screen.find("source", ComboBox.class);
      FxTestExtension.run(() -> target.getSelectionModel().select(VERL));
      FxTestExtension.run(() -> source.getSelectionModel().select(HUMAN_ELSE_JURY));
      screen.await(() -> !screen.text("accepted").isEmpty() && refused(screen));
      screen.paint("export-" + language + "-" + theme + "-" + width, width, height);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DARK, 1440, 900", "en, DARK, 1000, 700"})
  void afterwards(String language, Settings.Theme theme, int width, int height) throws Exception {
    try (ScreenFixture screen = open(language, theme)) {
      ComboBox<?> source = screen.find("source", ComboBox.class);
      FxTestExtension.run(() -> source.getSelectionModel().select(HUMAN_ELSE_JUDGE));
      screen.await(() -> screen.text("would").startsWith("55 "));
      screen.click("start");
      screen.await(() -> !screen.text("result").isEmpty());
      screen.paint("export-written-" + language + "-" + theme + "-" + width, width, height);
    }
  }

  private ScreenFixture open(String language, Settings.Theme theme) throws Exception {
    ScreenFixture screen =
        new ScreenFixture(
            DeskFixture.settings().withLanguage(language).withTheme(theme),
            Place.EXPORT,
            ExportController::new,
            SampleProject.write(folder));
    Button start = screen.find("start", Button.class);
    screen.await(() -> !start.isDisabled());
    return screen;
  }

  private static boolean refused(ScreenFixture screen) throws Exception {
    return !screen.find("refused", javafx.scene.layout.VBox.class).getChildren().isEmpty();
  }
}
