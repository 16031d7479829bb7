package rewarddesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.inference.http.ServerKey;
import rewarddesk.inference.server.ServerKeys;
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

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "zh, DARK"})
  void aKeyIsKeptForTheAddressAndForgotten(String language, Theme theme) throws Exception {
    URI address = URI.create("http://127.0.0.1:8000");
    try (ScreenFixture screen =
        new ScreenFixture(
            DeskFixture.settings().withLanguage(language).withTheme(theme),
            Place.SETTINGS,
            session -> new SettingsController(session, folder.resolve("settings.json")),
            DeskFixture.project(folder, DeskFixture.comparisons(1)))) {
      ServerKeys keys = screen.session().services().servers().keys();
      PasswordField field = screen.find("server-key", PasswordField.class);
      Button forget = screen.find("forget-key", Button.class);
      assertThat(field.getParent().getParent().isVisible()).isFalse();
      FxTestExtension.run(() -> screen.find("openAi", TextField.class).setText(address.toString()));
      screen.await(() -> field.getParent().getParent().isVisible());
      assertThat(forget.isVisible()).isFalse();

      FxTestExtension.run(() -> field.setText("two words"));
      screen.click("keep-key");
      assertThat(screen.find("key-note", Label.class).getStyleClass()).contains("danger-text");
      FxTestExtension.run(() -> field.setText(" secret-1 "));
      screen.click("keep-key");
      screen.await(forget::isVisible);
      assertThat(field.getText()).isEmpty();
      assertThat(keys.find(address)).contains(new ServerKey("secret-1"));
      assertThat(screen.session().settings().toString()).doesNotContain("secret-1");
      assertThat(screen.nameless()).isEmpty();

      screen.click("forget-key");
      screen.await(() -> !forget.isVisible());
      assertThat(keys.find(address)).isEmpty();
      screen.paint("settings-key-" + language + "-" + theme, 1440, 1200);
    }
  }

  @Test
  void aKeyIsLookedForWhenTheScreenIsShownAndNotAtEveryChange() throws Exception {
    URI address = URI.create("http://127.0.0.1:8000");
    try (ScreenFixture screen =
        new ScreenFixture(
            DeskFixture.settings().withOpenAiAddress(address.toString()),
            Place.SETTINGS,
            session -> new SettingsController(session, folder.resolve("settings.json")),
            DeskFixture.project(folder, DeskFixture.comparisons(1)))) {
      Button forget = screen.find("forget-key", Button.class);
      assertThat(forget.getParent().getParent().isVisible()).isTrue();
      assertThat(forget.isVisible()).isFalse();
      ServerKeys keys = screen.session().services().servers().keys();
      keys.keep(address, Optional.of(new ServerKey("secret-1")));
      FxTestExtension.run(() -> screen.find("linked", CheckBox.class).fire());
      FxTestExtension.frames(30);
      assertThat(forget.isVisible()).as("another setting is no reason to look").isFalse();

      FxTestExtension.run(() -> screen.session().navigation().show(Place.MODELS));
      FxTestExtension.run(() -> screen.session().navigation().show(Place.SETTINGS));
      screen.await(forget::isVisible);
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
