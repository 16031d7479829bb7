package rewarddesk.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import rewarddesk.project.Project;
import rewarddesk.reward.builtin.BuiltinJudge;
import rewarddesk.ui.DeskWindow;
import rewarddesk.ui.FxTasks;
import rewarddesk.ui.Place;
import rewarddesk.ui.SandboxLine;
import rewarddesk.ui.ScreenFactory;
import rewarddesk.ui.Session;
import rewarddesk.ui.export.ExportController;
import rewarddesk.ui.importing.ImportController;
import rewarddesk.ui.insights.InsightsController;
import rewarddesk.ui.items.ItemsController;
import rewarddesk.ui.judges.JudgesPlace;
import rewarddesk.ui.models.ModelsController;
import rewarddesk.ui.review.ReviewController;
import rewarddesk.ui.rules.RulesController;
import rewarddesk.ui.settings.SettingsController;

/// The window with everything behind it. JavaFX thread only.
public final class Desktop implements AutoCloseable {
  /// Set while the program's image is made: the start-up cache learns from one start, up to the
  /// first pair on screen.
  private static final String EXIT_AFTER_FIRST_PAIR = "rewarddesk.exitAfterFirstPair";

  private static final Logger LOG = Logger.getLogger(Desktop.class.getName());

  private final Backend backend;
  private final FxTasks tasks = new FxTasks();
  private final Session session;
  private final DeskWindow window;
  private boolean startLogged;
  private boolean painted;

  private Desktop(Stage stage, Backend backend) {
    this.backend = backend;
    this.session = new Session(backend.services(), tasks);
    this.window = new DeskWindow(stage, session, screens());
  }

  /// Opens the window on the project that the arguments name, see [Launch.Window#arguments()].
  public static Desktop open(Stage stage, List<String> arguments) {
    return open(stage, AppFolders.ofThisSystem(), arguments);
  }

  static Desktop open(Stage stage, AppFolders folders, List<String> arguments) {
    Desktop desktop = new Desktop(stage, Backend.start(folders));
    desktop.show(Launch.Window.ofArguments(arguments));
    return desktop;
  }

  private void show(Launch.Window wanted) {
    backend.settings().notice().ifPresent(session.notices()::tell);
    Optional<Path> project = wanted.project().or(() -> wanted.sample() ? Optional.empty() : last());
    window.show(project);
    if (project.isEmpty()) {
      tasks.run(
          () -> SampleProject.prepare(backend.services(), backend.folders()),
          session::openProject,
          session.notices()::fail);
    }
  }

  private Optional<Path> last() {
    return session.settings().recentProjects().stream()
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  private Map<Place, ScreenFactory> screens() {
    Map<Place, ScreenFactory> screens = new EnumMap<>(Place.class);
    screens.put(Place.REVIEW, opened -> new ReviewController(opened, this::pairPainted));
    screens.put(Place.ITEMS, ItemsController::new);
    screens.put(Place.IMPORT, ImportController::new);
    screens.put(Place.JUDGES, opened -> new JudgesPlace(opened, Measurements.byJudge()));
    screens.put(Place.MODELS, ModelsController::new);
    screens.put(Place.INSIGHTS, InsightsController::new);
    screens.put(Place.EXPORT, ExportController::new);
    screens.put(Place.RULES, RulesController::new);
    screens.put(
        Place.SETTINGS, opened -> new SettingsController(opened, backend.folders().settingsFile()));
    return screens;
  }

  private void pairPainted() {
    if (!startLogged) {
      startLogged = true;
      sinceStart().ifPresent(took -> LOG.log(Level.INFO, "first pair {0} ms after start", took));
    }
    if (Boolean.getBoolean(EXIT_AFTER_FIRST_PAIR)) {
      Platform.exit();
    } else if (!painted) {
      painted = true;
      SandboxLine.prepare(session);
      session.project().ifPresent(this::judgeSample);
    }
  }

  /// The sample project shows verdicts everywhere from the first minute on. It begins only when the
  /// first pair is on screen, which is what the user waits for.
  private void judgeSample(Project project) {
    if (project.file().equals(backend.folders().sampleProject()) && !session.jobs().isJudging()) {
      tasks.run(
          () -> project.judgments().missing(BuiltinJudge.ID, false).length > 0,
          missing -> {
            if (missing && !session.jobs().isJudging()) {
              session.jobs().startJudging(project, BuiltinJudge.ID, -1, false);
            }
          },
          session.notices()::fail);
    }
  }

  /// Milliseconds since the operating system started this process, where it tells.
  private static Optional<String> sinceStart() {
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Long.toString(Duration.between(start, Instant.now()).toMillis()));
  }

  @Override
  public void close() {
    window.close();
    tasks.close();
    backend.close();
  }
}
