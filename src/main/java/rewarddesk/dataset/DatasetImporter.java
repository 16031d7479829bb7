package rewarddesk.dataset;

import java.nio.file.Path;
import java.util.List;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;

/// Imports files into a project.
public final class DatasetImporter {

  /// Reads the files one after another, each streamed. What was imported before a cancellation
  /// stays.
  ///
  /// @param progress in bytes read of all files
  public ImportReport importFiles(
      Project project,
      List<Path> files,
      ImportOptions options,
      ProgressListener progress,
      Cancellation cancel) {
    throw new UnsupportedOperationException();
  }

  /// Looks at the start of a file and reads its first rows, without importing anything.
  public ImportPreview preview(Path file, ImportOptions options, int rows) {
    throw new UnsupportedOperationException();
  }

  /// Names of the layouts, in the order they are tried.
  public List<String> layouts() {
    throw new UnsupportedOperationException();
  }
}
