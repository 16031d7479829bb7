package rewarddesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.settings.Settings;
import rewarddesk.settings.Settings.Theme;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
class SettingsScreenTest {
  @TempDir Path folder;

  @Test
  void everyChangeIsKeptAtOnce() throws Exception {
    Path file = folder.resolve("settings.json");
    try (ScreenFixture screen =
        new ScreenFixture(
            DeskFixture.settings(),
            Place.SETTINGS,
            session -> new SettingsController(session, file),
            DeskFixture.project(folder, DeskFixture.comparisons(1)))) {
      assertThat(screen.nameless()).isEmpty();
      FxTestExtension.run(
          () -> {
            screen.find("theme", ComboBox.class).getSelectionModel().select(2);
            screen.find("annotator", TextField.class).setText("Ada");
            screen.find("readingSize", Slider.class).setValue(20);
            screen.find("shuffle", CheckBox.class).fire();
            screen.find("linked", CheckBox.class).fire();
            screen.find("judgeVisible", CheckBox.class).fire();
            screen.find("threads", ComboBox.class).getSelectionModel().selectLast();
            screen.find("arena", CheckBox.class).fire();
            screen.find("downloads", CheckBox.class).fire();
            screen.find("address", TextField.class).setText("http://gpu.example.org:11434");
            screen.find("openAi", TextField.class).setText("localhost:8000/v1");
            screen.find("calls", Spinner.class).increment(3);
          });
      assertThat(screen.session().settings())
          .isEqualTo(
              DeskFixture.settings()
                  .withTheme(Theme.DARK)
                  .withAnnotator("Ada")
                  .withReadingSize(20)
                  .withShuffleSides(true)
                  .withLinkedScroll(false)
                  .withJudgeVisible(false)
                  .withOwnModels(
                      new Settings.OwnModels(
                          "cpu", Runtime.getRuntime().availableProcessors(), false, true))
                  .withOllamaAddress("http://gpu.example.org:11434")
                  .withOpenAiAddress("http://localhost:8000/v1")
                  .withJudgeCalls(7)
                  .withRecentProjects(screen.session().settings().recentProjects()));
      assertThat(screen.text("addressNote")).startsWith("Not this machine");
      assertThat(screen.text("openAiNote")).startsWith("This machine");
      assertThat(screen.find("project", TextField.class).getText()).endsWith("test.rdesk");
      assertThat(screen.find("settings", TextField.class).getText()).isEqualTo(file.toString());
    }
  }

  @Test
  void aProcessorThatIsNotThereIsSaidToBeMissing() throws Exception {
    Settings settings =
        DeskFixture.settings()
            .withOwnModels(DeskFixture.settings().ownModels().withProvider("coreml"));
    try (ScreenFixture screen =
        new ScreenFixture(
            settings,
            Place.SETTINGS,
            session -> new SettingsController(session, folder.resolve("settings.json")),
            DeskFixture.project(folder, DeskFixture.comparisons(1)))) {
      ComboBox<?> provider = screen.find("provider", ComboBox.class);
      screen.await(
          () -> String.valueOf(provider.getValue()).equals("Apple (Core ML): not on this machine"));
      screen.paint("settings-models", 1440, 1200);
    }
  }

  @Test
  void anotherLanguageIsSpokenAtOnce() throws Exception {
    try (ScreenFixture screen =
        new ScreenFixture(
            DeskFixture.settings(),
            Place.SETTINGS,
            session -> new SettingsController(session, folder.resolve("settings.json")),
            DeskFixture.project(folder, DeskFixture.comparisons(1)))) {
      ComboBox<?> language = screen.find("language", ComboBox.class);
      FxTestExtension.run(() -> language.getSelectionModel().select(2));
      screen.await(() -> screen.text("place-settings").equals("设置"));
      assertThat(screen.text("shuffle")).isEqualTo("随机决定哪个回答放在左边");
      assertThat(screen.session().project()).isPresent();
      ComboBox<?> again = screen.find("language", ComboBox.class);
      FxTestExtension.run(() -> again.getSelectionModel().select(1));
      screen.await(() -> screen.text("place-settings").equals("Settings"));
    }
  }
}
