package rewarddesk.ui.judges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.inference.NoModels;
import rewarddesk.project.Project;
import rewarddesk.reward.generative.definition.JudgeFolder;
import rewarddesk.reward.jury.JuryDefinition;
import rewarddesk.reward.jury.ProjectJuries;
import rewarddesk.settings.Settings.Theme;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;

/// Juries with a name on the real screen.
@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // opened at the beginning of each test
class JuriesScreenTest {
  @TempDir Path folder;
  private ScreenFixture screen;
  private JudgesController judges;

  private void open(String language, Theme theme) throws Exception {
    screen =
        new ScreenFixture(
            DeskFixture.services(DeskFixture.settings().withLanguage(language).withTheme(theme))
                .with(new JudgeFolder(folder), NoModels.CHATS, new SomeModels("qwen3:8b")),
            Place.JUDGES,
            session -> judges = new JudgesController(session, Map.of(), name -> {}),
            Optional.of(DeskFixture.project(folder, DeskFixture.comparisons(20))));
    screen.await(() -> ids().contains("ollama:qwen3:8b"));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private List<String> ids() throws Exception {
    ListView<?> list = screen.find("judges", ListView.class);
    return list.getItems().stream().map(one -> ((Judge) one).id()).toList();
  }

  private String members() throws Exception {
    return screen.find("members", TextArea.class).getText();
  }

  private void importing(String json) throws Exception {
    Path file = Files.writeString(folder.resolve("panel.json"), json);
    FxTestExtension.run(() -> judges.importJury(file));
  }

  @Test
  void aJuryIsImportedChangedAndRemoved() throws Exception {
    open("en", Theme.LIGHT);
    assertThat(screen.find("juryPart", VBox.class).getChildren().getFirst().isVisible()).isFalse();
    importing(JuryDefinition.of("panel", List.of("builtin", "rules")).json());
    screen.await(() -> ids().contains("jury:panel"));
    screen.await(() -> members().equals("builtin\nrules"));
    assertThat(screen.find("keepJury", Button.class).isDisabled()).isTrue();
    assertThat(screen.text("name")).isEqualTo("Jury: panel");

    FxTestExtension.run(
        () -> screen.find("members", TextArea.class).setText("builtin\nollama:qwen3:8b\nbuiltin"));
    assertThat(screen.text("juryProblem")).startsWith("A judge sits in a jury once only");
    assertThat(screen.find("keepJury", Button.class).isDisabled()).isTrue();
    FxTestExtension.run(
        () -> screen.find("members", TextArea.class).setText("builtin\nollama:qwen3:8b\n"));
    screen.click("keepJury");
    screen.await(() -> screen.find("keepJury", Button.class).isDisabled());
    assertThat(stored()).containsExactly("jury:panel 2 true", "jury:panel 1 false");
    assertThat(screen.nameless()).isEmpty();

    FxTestExtension.run(() -> screen.find("juryName", TextField.class).setText("other"));
    screen.click("keepJury");
    screen.await(() -> ids().contains("jury:other"));
    screen.await(() -> screen.text("name").equals("Jury: other"));
    screen.click("removeJury");
    screen.await(() -> !ids().contains("jury:other"));
    assertThat(ids()).contains("jury:panel");
  }

  private List<String> stored() {
    return screen.session().project().orElseThrow().definitions().all().stream()
        .map(one -> one.name() + " " + one.version() + " " + one.inForce())
        .toList();
  }

  @Test
  void theFieldsFollowAJuryThatIsImportedOverAnother() throws Exception {
    open("en", Theme.LIGHT);
    importing(JuryDefinition.of("panel", List.of("builtin", "rules")).json());
    screen.await(() -> members().equals("builtin\nrules"));
    importing("{\"name\":\"panel\",\"members\":[\"rules\",\"learned\"]}");
    screen.await(() -> members().equals("rules\nlearned"));
    assertThat(screen.find("juryName", TextField.class).getText()).isEqualTo("panel");
    assertThat(screen.find("keepJury", Button.class).isDisabled())
        .as("however the file was written, nothing is left to keep")
        .isTrue();
    assertThat(stored()).containsExactly("jury:panel 2 true", "jury:panel 1 false");
  }

  @Test
  void theFieldsFollowTheJuryOfAnotherProject() throws Exception {
    Path other = DeskFixture.project(folder("other"), DeskFixture.comparisons(3));
    try (Project project = new SqliteProjectFiles().open(other)) {
      new ProjectJuries(project.definitions())
          .save(JuryDefinition.of("panel", List.of("learned", "rules")), Instant.EPOCH);
    }
    open("en", Theme.LIGHT);
    importing(JuryDefinition.of("panel", List.of("builtin", "rules")).json());
    screen.await(() -> members().equals("builtin\nrules"));
    FxTestExtension.run(() -> screen.session().openExistingProject(other));
    screen.await(() -> screen.session().project().orElseThrow().file().equals(other));
    screen.await(() -> ids().contains("jury:panel"));
    FxTestExtension.run(() -> select("jury:panel"));
    screen.await(() -> members().equals("learned\nrules"));
    assertThat(screen.find("keepJury", Button.class).isDisabled()).isTrue();
  }

  private void select(String id) throws Exception {
    screen.find("judges", ListView.class).getSelectionModel().select(ids().indexOf(id));
  }

  private Path folder(String name) throws Exception {
    return Files.createDirectories(folder.resolve(name));
  }

  @Test
  void aFileThatHoldsNoJurySaysWhy() throws Exception {
    open("en", Theme.LIGHT);
    importing("{\"name\": \"panel\"}");
    screen.await(() -> screen.session().notices().currentProperty().get().isPresent());
    assertThat(screen.session().notices().currentProperty().get().orElseThrow().text())
        .startsWith("panel.json is no jury that can be used. ");
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, LIGHT, 1440, 900", "zh, DARK, 1000, 700"})
  void picture(String language, Theme theme, int width, int height) throws Exception {
    open(language, theme);
    importing(JuryDefinition.of("panel", List.of("builtin", "rules", "ollama:qwen3:8b")).json());
    screen.await(() -> members().startsWith("builtin"));
    FxTestExtension.frames(3);
    screen.paint("jury-" + language + "-" + theme + "-" + width, width, height);
  }
}
