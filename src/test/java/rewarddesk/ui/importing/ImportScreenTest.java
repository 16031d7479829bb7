package rewarddesk.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rewarddesk.dataset.mapping.Mapping;
import rewarddesk.settings.Settings;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
class ImportScreenTest {
  @TempDir Path folder;
  private ScreenFixture screen;
  private Button start;

  @BeforeEach
  void setUp() throws Exception {
    screen =
        new ScreenFixture(
            DeskFixture.settings(),
            Place.IMPORT,
            ImportController::new,
            folder.resolve("test.rdesk"));
    start = screen.find("start", Button.class);
  }

  @AfterEach
  void tearDown() {
    screen.close();
  }

  @Test
  void seesTheFirstRowsThenImportsThenReadsTheReport() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"prompt\": 7}\nnot json\n");
    Path chat = SampleProject.FILES.getFirst();
    FxTestExtension.run(() -> screen.session().navigation().offerForImport(List.of(chat, broken)));
    screen.await(() -> !start.isDisabled());
    TableView<?> preview = screen.find("preview", TableView.class);
    assertThat(preview.getItems()).hasSize(ImportViewModel.PREVIEW_ROWS);
    assertThat(screen.nameless()).isEmpty();

    screen.click("start");
    screen.await(() -> !screen.text("summary").isEmpty());
    assertThat(screen.text("summary"))
        .startsWith("13 comparisons were imported.")
        .contains("could not be used");
    assertThat(screen.nameless()).isEmpty();
    screen.click("judge");
    assertThat(screen.session().navigation().place()).isEqualTo(Place.JUDGES);
  }

  @Test
  void unknownColumnsAreMappedSeenAtOnceAndImported() throws Exception {
    Path table = ownColumns();
    offer(table);
    screen.await(() -> screen.text("obstacle").contains("which column holds what"));
    assertThat(start.isDisabled()).isTrue();

    screen.click("mapping");
    screen.await(() -> !start.isDisabled());
    TableView<?> preview = screen.find("preview", TableView.class);
    assertThat(preview.getItems()).hasSize(2);
    assertThat(editor().lines())
        .containsExactly("id=key", "prompt=question", "chosen=good answer", "rejected=bad answer");
    assertThat(screen.nameless()).isEmpty();

    screen.click("start");
    screen.await(() -> screen.text("summary").startsWith("2 comparisons were imported."));
  }

  @Test
  void rowsThatWereLeftOutAreTriedAgainWithAMapping() throws Exception {
    Path mixed =
        Files.writeString(
            folder.resolve("mixed.jsonl"),
            """
            {"prompt":"p","chosen":"x","rejected":"y"}
            {"prompt":"q","chosen":"","rejected":"y","better":"z"}
            """);
    offer(mixed);
    screen.await(() -> !start.isDisabled());
    screen.click("start");
    screen.await(() -> !screen.text("summary").isEmpty());

    screen.click("tryAgain");
    screen.await(() -> !start.isDisabled());
    assertThat(start.getText()).isEqualTo("Try the rows kept aside again");
    FxTestExtension.run(
        () ->
            editor()
                .take(
                    Mapping.of(
                        "m", List.of("prompt=prompt", "chosen=better", "rejected=rejected"))));
    screen.await(() -> !start.isDisabled());
    screen.click("start");
    screen.await(() -> screen.text("summary").startsWith("One comparison was imported."));
    assertThat(screen.session().project().orElseThrow().comparisons().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "en,DARK", "zh,LIGHT", "zh,DARK"})
  void isPainted(String language, Settings.Theme theme) throws Exception {
    screen.close();
    screen =
        new ScreenFixture(
            DeskFixture.settings().withLanguage(language).withTheme(theme),
            Place.IMPORT,
            ImportController::new,
            folder.resolve("painted.rdesk"));
    start = screen.find("start", Button.class);
    offer(rowsThatCannotBeUsed(), SampleProject.FILES.getFirst());
    screen.await(() -> !start.isDisabled());
    screen.click("start");
    screen.await(() -> !screen.text("summary").isEmpty());
    offer(ownColumns(), SampleProject.FILES.getFirst());
    screen.await(() -> !start.isDisabled());
    screen.click("mapping");
    screen.await(() -> !start.isDisabled());
    assertThat(screen.nameless()).isEmpty();
    screen.paint("import-mapping-" + language + "-" + theme, 1440, 1400);
  }

  private Path rowsThatCannotBeUsed() throws Exception {
    return Files.writeString(
        folder.resolve("rows.jsonl"),
        """
        {"prompt":"p","chosen":"x","rejected":"y"}
        {"prompt":"q","chosen":"","rejected":"y"}
        {"prompt":[{"role":"tool","content":"q"}],"chosen":"x","rejected":"y"}
        not json
        """);
  }

  private MappingEditor editor() {
    return (MappingEditor) screen.scene().lookup("#mappingEditor");
  }

  private void offer(Path... files) throws Exception {
    FxTestExtension.run(() -> screen.session().navigation().offerForImport(List.of(files)));
  }

  private Path ownColumns() throws Exception {
    return Files.writeString(
        folder.resolve("own.csv"), "key,question,good answer,bad answer\n1,q,x,y\n2,r,x,y\n");
  }
}
