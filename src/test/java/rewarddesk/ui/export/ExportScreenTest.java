package rewarddesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
class ExportScreenTest {
  @TempDir Path folder;

  @Test
  void seesWhatWouldBeWrittenThenWritesIt() throws Exception {
    Path project = SampleProject.write(folder);
    try (ScreenFixture screen =
        new ScreenFixture(DeskFixture.settings(), Place.EXPORT, ExportController::new, project)) {
      Button start = screen.find("start", Button.class);
      screen.await(() -> !start.isDisabled());
      assertThat(screen.text("would")).isEqualTo("32 rows would be written.");
      assertThat(screen.text("leftOut"))
          .isEqualTo(
              """
              4 left out: a tie has no preferred response
              4 left out: skipped
              23 left out: not decided yet\
              """);
      ComboBox<?> source = screen.find("source", ComboBox.class);
      FxTestExtension.run(() -> source.getSelectionModel().select(1));
      screen.await(() -> !screen.text("would").startsWith("32 "));
      assertThat(screen.text("would")).isEqualTo("55 rows would be written.");
      assertThat(screen.nameless()).isEmpty();

      screen.click("start");
      screen.await(() -> screen.text("result").equals("55 rows were written."));
      assertThat(Files.readAllLines(folder.resolve("export/preference.jsonl"))).hasSize(55);
      assertThat(screen.find("snippet", TextArea.class).getText())
          .contains("load_dataset(\"json\"");
      assertThat(screen.nameless()).isEmpty();
    }
  }
}
