package rewarddesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
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

  @Test
  void anItemThatTheLoaderWouldNotTakeIsOneClickAway() throws Exception {
    Path project = SampleProject.write(folder);
    try (ScreenFixture screen =
        new ScreenFixture(DeskFixture.settings(), Place.EXPORT, ExportController::new, project)) {
      Button start = screen.find("start", Button.class);
      screen.await(() -> !start.isDisabled());
      ComboBox<?> target = screen.find("target", ComboBox.class);
      FxTestExtension.run(() -> target.getSelectionModel().select(15));
      VBox refused = screen.find("refused", VBox.class);
      screen.await(() -> !refused.getChildren().isEmpty());
      assertThat(((Label) refused.getChildren().getFirst()).getText())
          .isEqualTo(
              "3 left out, which the loader would misread: a response has several turns, or the"
                  + " prompt is a conversation");
      assertThat(screen.nameless()).isEmpty();

      Hyperlink first = (Hyperlink) ((Pane) refused.getChildren().get(1)).getChildren().getFirst();
      FxTestExtension.run(first::fire);
      assertThat(screen.session().navigation().place()).isEqualTo(Place.REVIEW);
      assertThat(screen.session().navigation().takeWantedItem()).hasValue(3);
    }
  }

  @Test
  void anEmptyProjectSaysWhatToDo() throws Exception {
    try (ScreenFixture screen =
        new ScreenFixture(
            DeskFixture.settings(),
            Place.EXPORT,
            ExportController::new,
            folder.resolve("empty.rdesk"))) {
      screen.await(() -> screen.text("would").startsWith("Nothing"));
      assertThat(screen.text("would"))
          .isEqualTo("Nothing to write yet: the project holds no comparisons. Import some first.");
      assertThat(screen.find("start", Button.class).isDisabled()).isTrue();
    }
  }
}
