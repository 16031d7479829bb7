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
}
