package rewarddesk.wiring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rewarddesk.app.Services;
import rewarddesk.cli.CommandFailure;
import rewarddesk.cli.CommandLineApp;
import rewarddesk.cli.Console;
import rewarddesk.cli.SampleTour;

/// Runs commands and the tour with services of their own.
public final class Terminal implements AutoCloseable {
  /// Where the tour of a source checkout leaves its files, below the folder it is started in.
  private static final Path TOUR = Path.of("target", "sample");

  /// Set by the launcher of the self-contained program.
  private static final String LAUNCHER = "jpackage.app-path";

  private @Nullable Backend backend;

  private Terminal() {}

  /// The sample data from import to export.
  ///
  /// @return the process's exit code
  public static int tour() {
    try (Terminal terminal = new Terminal()) {
      return new SampleTour(terminal.services(), Console.ofProcess()).run(tourFolder());
    }
  }

  /// The installed program may stand anywhere, also in a folder nobody can write to.
  private static Path tourFolder() {
    return System.getProperty(LAUNCHER, "").isEmpty()
        ? TOUR
        : AppFolders.ofThisSystem().home().resolve("tour");
  }

  /// Runs one command.
  ///
  /// @param openWindow opens the window and returns when it is closed
  /// @return the process's exit code
  public static int run(List<String> words, Consumer<Launch.Window> openWindow) {
    try (Terminal terminal = new Terminal()) {
      return new CommandLineApp(
              terminal::services,
              project -> terminal.open(project, openWindow),
              Console.ofProcess())
          .run(words.toArray(String[]::new));
    }
  }

  private Services services() {
    if (backend == null) {
      backend = Backend.start(AppFolders.ofThisSystem());
    }
    return backend.services();
  }

  private void open(Path project, Consumer<Launch.Window> openWindow) {
    if (Launch.Display.ofThisSystem() == Launch.Display.ABSENT) {
      throw CommandFailure.failed(
          "There is no display to open a window on. Start this where there is one, or use the"
              + " commands: rewarddesk --help");
    }
    close();
    openWindow.accept(new Launch.Window(Optional.of(project), false));
  }

  @Override
  public void close() {
    if (backend != null) {
      backend.close();
      backend = null;
    }
  }
}
