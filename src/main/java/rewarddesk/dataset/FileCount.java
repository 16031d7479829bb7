package rewarddesk.dataset;

import java.util.Optional;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;

/// What became of the rows of one file.
///
/// @param layout what it was read as, when it was read
/// @param imported rows that added something to the project
/// @param merged of the duplicates, those whose response stood in another row of the import
/// @param comparisons comparisons added
/// @param annotations annotations that came with them
/// @param judgments judgments that came with them
record FileCount(
    Optional<String> layout,
    long imported,
    long duplicates,
    long merged,
    long rejected,
    long comparisons,
    long annotations,
    long judgments) {
  static final FileCount NONE = rows(0, 0, 0, 0);
  static final FileCount IMPORTED = rows(1, 0, 0, 0);
  static final FileCount DUPLICATE = rows(0, 1, 0, 0);
  static final FileCount MERGED = rows(0, 1, 1, 0);
  static final FileCount REJECTED = rejected(1);

  private static FileCount rows(long imported, long duplicates, long merged, long rejected) {
    return new FileCount(Optional.empty(), imported, duplicates, merged, rejected, 0, 0, 0);
  }

  static FileCount rejected(long rows) {
    return rows(0, 0, 0, rows);
  }

  static FileCount ofLayout(Optional<String> layout) {
    return new FileCount(layout, 0, 0, 0, 0, 0, 0, 0);
  }

  /// What a candidate added: the comparison, and what was said about it.
  static FileCount stored(Added added, Candidate candidate) {
    return added == Added.DUPLICATE
        ? NONE
        : new FileCount(
            Optional.empty(),
            0,
            0,
            0,
            0,
            added == Added.ADDED ? 1 : 0,
            candidate.annotations().size(),
            candidate.judgments().size());
  }

  FileCount plus(FileCount other) {
    return new FileCount(
        layout.or(other::layout),
        imported + other.imported,
        duplicates + other.duplicates,
        merged + other.merged,
        rejected + other.rejected,
        comparisons + other.comparisons,
        annotations + other.annotations,
        judgments + other.judgments);
  }

  long records() {
    return imported + duplicates + rejected;
  }

  ImportReport.FileReport report(String file, ImportReport.Remarks remarks) {
    return new ImportReport.FileReport(
        file, layout, records(), imported, duplicates, rejected, remarks.withMerged(merged));
  }
}
