package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ollama.OllamaProtocolServer;
import rewarddesk.inference.ollama.OllamaProtocolServer.Says;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

/// Pictures of the judges and of their prompts, for people to look at: both languages, both themes,
/// a small window and a large one.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set at the beginning of each test
class JudgesLookTest {
  @TempDir Path folder;
  private OllamaProtocolServer server;
  private ScreenFixture screen;

  private void open(String language, Settings.Theme theme) throws Exception {
    server =
        OllamaProtocolServer.start(
            prompt ->
                new Says(
                    "Response A states the number only. Response B shows how it is found, and each"
                        + " step is right.\n\n**Final verdict:** [[B]]",
                    "stop",
                    900));
    URI address = server.address();
    ChatModels chats =
        (backend, terms) ->
            new ChatModels.Opened(
                new OllamaServer(address).chatModel(OllamaProtocolServer.MODEL), 1, () -> {});
    screen =
        new ScreenFixture(
            DeskFixture.services(
                    DeskFixture.settings()
                        .withLanguage(language)
                        .withTheme(theme)
                        .withJudge("ollama:qwen3:8b"))
                .with(
                    new JudgeFolder(folder.resolve("judges")),
                    chats,
                    new SomeModels("qwen3:8b", "llama3.1:70b")),
            Place.JUDGES,
            session -> new JudgesPlace(session, Map.of()),
            Optional.of(SampleProject.write(folder)));
    screen.await(() -> list("judges").getItems().size() >= 5);
  }

  @AfterEach
  void close() {
    screen.close();
    server.close();
  }

  private ListView<?> list(String id) {
    return (ListView<?>) screen.scene().lookup("#" + id);
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT, 1440, 900", "zh, DARK, 1000, 700", "en, DARK, 1000, 700"})
  void judges(String language, Settings.Theme theme, int width, int height) throws Exception {
    open(language, theme);
    screen.await(
        () ->
            screen.find("definitions", javafx.scene.control.ComboBox.class).getItems().size() > 10);
    FxTestExtension.frames(3);
    assertThat(screen.nameless()).isEmpty();
    screen.paint("judges-" + language + "-" + theme + "-" + width, width, height);
  }

  @ParameterizedTest
  @CsvSource({
    "en, LIGHT, 1440, 900",
    "zh, LIGHT, 1440, 900",
    "zh, DARK, 1000, 700",
    "en, DARK, 1000, 700"
  })
  void prompts(String language, Settings.Theme theme, int width, int height) throws Exception {
    open(language, theme);
    FxTestExtension.run(
        () -> ((ToggleButton) screen.scene().lookup("#promptsPart")).setSelected(true));
    FxTestExtension.frames(3);
    screen.await(() -> !((javafx.scene.control.Button) screen.scene().lookup("#ask")).isDisabled());
    screen.click("ask");
    screen.await(() -> ((TextArea) screen.scene().lookup("#reply")).getText().endsWith("[[B]]"));
    FxTestExtension.frames(5);
    assertThat(screen.nameless()).isEmpty();
    Parent tabs = (Parent) screen.scene().lookup("#prompt-tabs");
    screen.paint("prompts-" + language + "-" + theme + "-" + width, width, height);
    assertThat(FxTestExtension.<Boolean>call(() -> allTabsFit(tabs))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT, 1440, 900", "zh, DARK, 1000, 700"})
  void promptsForSeveralResponses(String language, Settings.Theme theme, int width, int height)
      throws Exception {
    open(language, theme);
    FxTestExtension.run(
        () -> {
          ((ToggleButton) screen.scene().lookup("#promptsPart")).setSelected(true);
          var tabs = (javafx.scene.control.TabPane) screen.scene().lookup("#prompt-tabs");
          tabs.getSelectionModel().select(1);
        });
    screen.await(() -> list("prompts").getItems().toString().contains("name=rewardbench-four,"));
    FxTestExtension.run(
        () -> {
          for (int i = 0; i < list("prompts").getItems().size(); i++) {
            if (list("prompts").getItems().get(i).toString().contains("name=rewardbench-four,")) {
              list("prompts").getSelectionModel().select(i);
            }
          }
        });
    screen.await(() -> screen.find("group-asked", CheckBox.class).isSelected());
    FxTestExtension.run(
        () -> ((TextArea) screen.scene().lookup("#reply")).setText("Clear.\n[[A]]"));
    screen.await(() -> screen.find("markedPlace", javafx.scene.Node.class).isVisible());
    FxTestExtension.frames(5);
    assertThat(screen.nameless()).isEmpty();
    screen.paint("prompts-four-" + language + "-" + theme + "-" + width, width, height);
  }

  /// The arrow that leads to tabs beyond the edge is there only when there are some.
  private static boolean allTabsFit(Parent tabs) {
    return !tabs.lookup(".control-buttons-tab").isVisible();
  }
}
