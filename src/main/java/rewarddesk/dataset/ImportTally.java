package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.project.Candidate;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Project;

/// Hands rows to the project in batches and counts what became of them.
///
/// A batch ends at [#BATCH_ROWS] rows or [#BATCH_CHARACTERS] characters, so that memory stays flat
/// whatever the rows are. Not safe for use by several threads.
final class ImportTally {
  private static final int BATCH_ROWS = 500;
  private static final int BATCH_CHARACTERS = 8 << 20;

  private final Project project;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> shown = new ArrayList<>();
  private final List<ImportReport.FileReport> files = new ArrayList<>();
  private int characters;
  private Counts all = Counts.NONE;
  private Counts file = Counts.NONE;

  ImportTally(Project project) {
    this.project = project;
  }

  private record Counts(long imported, long duplicates, long rejected) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(long moreImported, long moreDuplicates, long moreRejected) {
      return new Counts(
          imported + moreImported, duplicates + moreDuplicates, rejected + moreRejected);
    }

    Counts plus(Counts other) {
      return plus(other.imported, other.duplicates, other.rejected);
    }

    long records() {
      return imported + duplicates + rejected;
    }
  }

  /// @param size length of the row's text
  void add(Candidate candidate, int size) {
    candidates.add(candidate);
    grow(size);
  }

  void reject(Problem problem) {
    problems.add(problem);
    if (shown.size() < ImportReport.PROBLEMS_KEPT) {
      shown.add(problem);
    }
    grow(problem.row().length());
  }

  private void grow(int size) {
    characters += size;
    if (candidates.size() + problems.size() >= BATCH_ROWS || characters >= BATCH_CHARACTERS) {
      flush();
    }
  }

  private void flush() {
    if (!candidates.isEmpty()) {
      List<Added> outcomes = project.comparisons().addAll(candidates);
      long added = outcomes.stream().filter(Added.ADDED::equals).count();
      file = file.plus(added, outcomes.size() - added, 0);
      candidates.clear();
    }
    if (!problems.isEmpty()) {
      project.importLog().addAll(List.copyOf(problems));
      file = file.plus(0, 0, problems.size());
      problems.clear();
    }
    characters = 0;
  }

  /// Writes what is left of the current file and closes its count.
  ///
  /// @param layout the layout it was read with; empty when it was refused
  void endFile(String name, Optional<String> layout) {
    flush();
    files.add(
        new ImportReport.FileReport(
            name, layout, file.records(), file.imported, file.duplicates, file.rejected));
    all = all.plus(file);
    file = Counts.NONE;
  }

  ImportReport report() {
    return new ImportReport(
        all.records(), all.imported, all.duplicates, all.rejected, shown, files);
  }
}
