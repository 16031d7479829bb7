package rewarddesk.wiring;

import java.nio.file.Files;
import java.nio.file.Path;
import rewarddesk.app.Services;
import rewarddesk.cli.SampleFiles;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;

/// The project that the window opens at its first start, made from the bundled sample data.
final class SampleProject {
  private SampleProject() {}

  /// Makes the project when it is not there yet; an existing one keeps its decisions.
  ///
  /// @return the project's file
  static Path prepare(Services services, AppFolders folders) {
    Path file = folders.sampleProject();
    if (!Files.exists(file)) {
      var files = SampleFiles.copyTo(folders.home().resolve("sample-data"));
      try (Project project = services.projects().openOrCreate(file)) {
        services
            .importer()
            .importFiles(
                project, files, ImportOptions.STANDARD, ProgressListener.NONE, new Cancellation());
      }
    }
    return file;
  }
}
