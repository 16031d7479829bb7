package rewarddesk.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import rewarddesk.app.Services;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Project;

/// What every command works with.
///
/// @param servicesOnDemand builds the services; `--help` does without them
/// @param window opens the window
/// @param console where to write
/// @param cancel thrown by Ctrl+C
record Session(
    Supplier<Services> servicesOnDemand,
    WindowOpener window,
    Console console,
    Cancellation cancel) {

  Services services() {
    return servicesOnDemand.get();
  }

  /// Opens a project that must exist; the caller closes it.
  Project open(Path file) {
    return services().projects().open(file);
  }
}
