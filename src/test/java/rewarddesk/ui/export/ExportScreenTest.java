package rewarddesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.dataset.ImportReport;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Place;
import rewarddesk.ui.SampleProject;
import rewarddesk.ui.ScreenFixture;

@ExtendWith(FxTestExtension.class)
class ExportScreenTest {
  private static final int JURY = 4;

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
              4 left out: a tie has no preferred response (6.3%)
              4 left out: skipped (6.3%)
              23 left out: not decided yet (36.5%)\
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
  void theJuryIsChosenAmongTheJudgesOfTheProject() throws Exception {
    Path project = SampleProject.write(folder);
    importRecordedVerdict(project);
    try (ScreenFixture screen =
        new ScreenFixture(DeskFixture.settings(), Place.EXPORT, ExportController::new, project)) {
      Button start = screen.find("start", Button.class);
      screen.await(() -> !start.isDisabled());
      VBox jury = screen.find("juryPart", VBox.class);
      assertThat(jury.isVisible()).isFalse();
      ComboBox<?> source = screen.find("source", ComboBox.class);
      FxTestExtension.run(() -> source.getSelectionModel().select(JURY));
      screen.await(jury::isVisible);
      VBox jurors = screen.find("jurors", VBox.class);
      List<CheckBox> boxes = jurors.getChildren().stream().map(CheckBox.class::cast).toList();
      assertThat(boxes).hasSizeGreaterThan(1).allMatch(CheckBox::isSelected);
      assertThat(screen.nameless()).isEmpty();
      String all = screen.text("would");

      FxTestExtension.run(
          () -> boxes.subList(1, boxes.size()).forEach(box -> box.setSelected(false)));

      screen.await(() -> !screen.text("would").equals(all));
      assertThat(boxes.getFirst().isSelected()).isTrue();
      FxTestExtension.run(() -> boxes.forEach(box -> box.setSelected(true)));
      screen.await(() -> screen.text("would").equals(all));
    }
  }

  /// A second judge, the only one that judged this item.
  private void importRecordedVerdict(Path file) throws Exception {
    Path data =
        Files.writeString(
            folder.resolve("comparator.json"),
            """
            {"examples":[{"input_text":"p","tags":[],"output_text_a":"x","output_text_b":"y",\
            "score":1}]}
            """);
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      ImportReport report =
          new DatasetImporter()
              .importFiles(
                  project,
                  List.of(data),
                  ImportOptions.STANDARD,
                  ProgressListener.NONE,
                  new Cancellation());
      assertThat(report.stored().judgments()).isEqualTo(1);
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
