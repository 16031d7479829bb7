package rewarddesk.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.insight.JudgedProject;
import rewarddesk.ui.DeskFixture;
import rewarddesk.ui.FxTestExtension;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.ScreenFixture;
import rewarddesk.ui.Session;

@ExtendWith(FxTestExtension.class)
@SuppressWarnings("NullAway.Init") // set before each test
class ReportSavingTest {
  @TempDir Path folder;
  private ScreenFixture screen;
  private ReportSaving saving;

  @BeforeEach
  void open() throws Exception {
    screen =
        new ScreenFixture(
            DeskFixture.settings(),
            Place.INSIGHTS,
            InsightsController::new,
            JudgedProject.write(folder, 600, 200, 2));
    Session session = screen.session();
    saving =
        new ReportSaving(
            session,
            new InsightTexts(
                Messages.beside(InsightsController.class, session.locale()), session.words()));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void writesTheReportWithTheEstimatesFromFewLabels() throws Exception {
    Path file = folder.resolve("report.json");
    FxTestExtension.run(
        () -> saving.save(screen.session().project().orElseThrow(), List.of(), file));
    screen.await(() -> saving.progressProperty().get() == 1);
    assertThat(Files.readString(file))
        .contains("\"withJudgments\"", "\"moreLabels\"", "\"labelsOnly\"");
  }

  @Test
  void stoppedItLeavesTheFileAsItWas() throws Exception {
    Path file = folder.resolve("report.html");
    Files.writeString(file, "as before");
    Path next = folder.resolve("next.html");
    FxTestExtension.run(
        () -> {
          var project = screen.session().project().orElseThrow();
          saving.save(project, List.of(), file);
          saving.stop();
          assertThat(saving.progressProperty().get()).isEqualTo(1);
          saving.save(project, List.of(), next);
        });
    screen.await(() -> saving.progressProperty().get() == 1);
    assertThat(Files.readString(next)).contains("With all judgments");
    assertThat(Files.readString(file)).isEqualTo("as before");
  }
}
