package rewarddesk.project;

import java.nio.file.Path;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;

/// Opens, creates and rescues project files (`NAME.rdesk`).
public interface ProjectFiles {

  /// Opens an existing project for reading and writing, upgrading it first when an older program
  /// wrote it (a backup is kept beside it).
  ///
  /// @throws ProjectException when it is missing, in use, damaged, too new or no project
  Project open(Path file);

  /// Opens the project, creating an empty one when there is no such file.
  ///
  /// @throws ProjectException as [#open], or when the file cannot be created
  Project openOrCreate(Path file);

  /// Saves every readable decision of a damaged project, one JSON object a line, in the rows that
  /// `rewarddesk decide` reads. The damaged file is left as it is.
  ///
  /// @return number of decisions saved
  /// @throws ProjectException when nothing at all can be read
  long rescueDecisions(Path damaged, Path jsonl, ProgressListener progress, Cancellation cancel);
}
