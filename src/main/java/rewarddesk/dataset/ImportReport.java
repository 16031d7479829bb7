package rewarddesk.dataset;

import java.util.List;
import java.util.Optional;
import rewarddesk.project.ImportLog;

/// What became of every record: `records = imported + duplicates + rejected`.
///
/// @param records rows seen, over all files
/// @param imported rows that added something: a comparison, or annotations or judgments
/// @param stored what was added; a row can hold several comparisons, and several rows one
/// @param problems the first [#PROBLEMS_KEPT] problems; all of them are in the project. A file that
///   was refused as a whole is a problem on line 0 and counts one rejected record.
public record ImportReport(
    long records,
    long imported,
    long duplicates,
    long rejected,
    Stored stored,
    List<ImportLog.Problem> problems,
    List<FileReport> files) {
  public static final int PROBLEMS_KEPT = 1000;

  public ImportReport {
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  /// @param comparisons comparisons added
  /// @param annotations annotations that came with the data
  /// @param judgments judgments that came with the data
  public record Stored(long comparisons, long annotations, long judgments) {}

  /// @param layout the layout it was read with; empty when the file was refused
  public record FileReport(
      String file,
      Optional<String> layout,
      long records,
      long imported,
      long duplicates,
      long rejected) {}
}
