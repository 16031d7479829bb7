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
///   was refused as a whole is one problem on line 0; all of its rows count as rejected, and where
///   it has none that can be told apart, it counts one.
/// @param groups all problems by file and reason
public record ImportReport(
    long records,
    long imported,
    long duplicates,
    long rejected,
    Stored stored,
    List<ImportLog.Problem> problems,
    List<ProblemGroup> groups,
    List<FileReport> files) {
  public static final int PROBLEMS_KEPT = 1000;

  public ImportReport {
    problems = List.copyOf(problems);
    groups = List.copyOf(groups);
    files = List.copyOf(files);
  }

  /// Responses that stood in several rows and were taken once; they are among the duplicates.
  public long merged() {
    return files.stream().mapToLong(file -> file.remarks().merged()).sum();
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
      long rejected,
      Remarks remarks) {

    /// A file that there is nothing else to say about.
    public FileReport(
        String file,
        Optional<String> layout,
        long records,
        long imported,
        long duplicates,
        long rejected) {
      this(file, layout, records, imported, duplicates, rejected, Remarks.NONE);
    }
  }

  /// What else there is to say about a file.
  ///
  /// @param merged of the duplicates, those whose response stood in another row of the import
  /// @param unread columns that the layout does not read; they are kept with the comparisons
  /// @param continuedOn the line on which an earlier import had stopped, from which this one went
  ///   on; 0 when it began at the start
  /// @param changed whether the file had changed since an import of it stopped, so that it was read
  ///   from the start
  public record Remarks(long merged, List<String> unread, long continuedOn, boolean changed) {
    public static final Remarks NONE = new Remarks(0, List.of(), 0, false);

    public Remarks {
      unread = List.copyOf(unread);
    }

    Remarks withMerged(long rows) {
      return new Remarks(rows, unread, continuedOn, changed);
    }

    Remarks withUnread(List<String> columns) {
      return new Remarks(merged, columns, continuedOn, changed);
    }

    Remarks withContinuedOn(long line) {
      return new Remarks(merged, unread, line, changed);
    }

    Remarks withChanged() {
      return new Remarks(merged, unread, continuedOn, true);
    }
  }
}
