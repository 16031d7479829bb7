package rewarddesk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.project.Project;

/// What all screens share, on real project files.
@SuppressWarnings("NullAway.Init") // set before each test
class SessionTest {
  private static final String ROWS =
      """
      {"prompt":"What is 2 + 2?","chosen":"4","rejected":"5"}
      {"prompt":"Broken row"}
      {"prompt":"Capital of France?","chosen":"Paris, of course.","rejected":"Rome"}
      """;

  @TempDir Path folder;
  private Session session;
  private ShellViewModel shell;

  @BeforeEach
  void open() {
    session = new Session(DeskFixture.services(DeskFixture.settings()), new DirectTasks());
    shell = new ShellViewModel(session, Messages.beside(ShellViewModel.class, session.locale()));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void filesAreImportedAndJudgedBesideTheWork() throws Exception {
    session.openProject(folder.resolve("new.rdesk"));
    Path rows = Files.writeString(folder.resolve("rows.jsonl"), ROWS);
    Project project = session.project().orElseThrow();

    Job.Import job = session.jobs().startImport(project, List.of(rows), ImportOptions.STANDARD);
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.DONE);
    assertThat(job.reportProperty().get().orElseThrow())
        .extracting(report -> report.imported(), report -> report.rejected())
        .containsExactly(2L, 1L);
    assertThat(shell.progressTextProperty().get())
        .isEqualTo("0 / 2 decided · 2 left · rates not measured yet");

    Job.Judging judging = session.jobs().startJudging(project, DeskFixture.JUDGE, -1, false);
    assertThat(judging.stateProperty().get()).isEqualTo(Job.State.DONE);
    assertThat(judging.tallyProperty().get().orElseThrow().done()).isEqualTo(2);
    assertThat(project.judgments().judges()).containsExactly(DeskFixture.JUDGE);
  }

  @Test
  void aJudgeThatCannotWorkSaysWhatToDo() {
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(1)));

    Job.Judging job =
        session.jobs().startJudging(session.project().orElseThrow(), "ollama:qwen", -1, false);

    assertThat(job.stateProperty().get()).isEqualTo(Job.State.FAILED);
    assertThat(job.faultProperty().get().orElseThrow())
        .extracting(Fault::sentence, Fault::code)
        .containsExactly("No server answers. Start Ollama, then try again.", "JUDGE");
  }

  @Test
  void aDroppedProjectIsOpenedAndOtherFilesGoToTheImportScreen() {
    Path project = DeskFixture.project(folder, DeskFixture.comparisons(3));
    shell.dropped(List.of(project));
    assertThat(shell.projectNameProperty().get()).isEqualTo("test.rdesk");
    assertThat(session.settings().recentProjects()).containsExactly(project.toString());

    Path data = folder.resolve("pairs.jsonl.gz");
    shell.dropped(List.of(data));
    assertThat(session.navigation().place()).isEqualTo(Place.IMPORT);
    assertThat(session.navigation().takeFilesToImport()).containsExactly(data);
  }

  @Test
  void aProjectThatIsGoneIsNotMadeAnew() {
    Path open = DeskFixture.project(folder, DeskFixture.comparisons(1));
    session.openProject(open);
    Path gone = folder.resolve("gone.rdesk");

    session.openExistingProject(gone);

    assertThat(session.project().orElseThrow().file()).isEqualTo(open);
    Fault fault = session.notices().currentProperty().get().orElseThrow().fault().orElseThrow();
    assertThat(fault.code()).isEqualTo("MISSING");
    assertThat(gone).doesNotExist();
  }

  @Test
  void thereIsOneRunAtATime() {
    Session slow =
        new Session(
            DeskFixture.services(DeskFixture.settings()),
            new Tasks() {
              @Override
              public <T> void run(
                  java.util.concurrent.Callable<T> work,
                  java.util.function.Consumer<T> done,
                  java.util.function.Consumer<Throwable> failed) {}

              @Override
              public Lane newLane() {
                return this::run;
              }

              @Override
              public void later(Runnable action) {}
            });
    session.openProject(DeskFixture.project(folder, DeskFixture.comparisons(1)));
    Project project = session.project().orElseThrow();
    slow.jobs().startJudging(project, DeskFixture.JUDGE, -1, false);

    assertThat(slow.jobs().isJudging()).isTrue();
    assertThatThrownBy(() -> slow.jobs().startJudging(project, DeskFixture.JUDGE, -1, false))
        .hasMessage("one is running already");
  }
}
