package rewarddesk.export;

import java.util.List;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;

/// Writes a project's decisions as training data.
public final class Exporter {

  /// Writes the data and its provenance, streaming; nothing appears under the final name before it
  /// is complete.
  public ExportReport export(
      Project project, ExportRequest request, ProgressListener progress, Cancellation cancel) {
    throw new UnsupportedOperationException();
  }

  /// Counts what an export would do and returns its first lines, without writing.
  public ExportPreview preview(
      Project project, ExportRequest request, int lines, Cancellation cancel) {
    throw new UnsupportedOperationException();
  }

  /// @param lines the first lines of the data file, as they would be written
  public record ExportPreview(ExportReport report, List<String> lines) {}

  public List<String> targets() {
    throw new UnsupportedOperationException();
  }
}
