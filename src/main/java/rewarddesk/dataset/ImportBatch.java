package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rewarddesk.project.Candidate;
import rewarddesk.project.ImportLog.Place;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.ImportedFile;

/// Rows collected to be written together. Not safe for use by several threads.
final class ImportBatch {
  private final List<Row> rows = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Place> settled = new ArrayList<>();
  private int characters;
  private Optional<ImportedFile> reached = Optional.empty();

  /// A row with so many comparisons of the batch.
  record Row(String file, int comparisons) {}

  void add(String file, List<Candidate> ofRow, int size) {
    rows.add(new Row(file, ofRow.size()));
    candidates.addAll(ofRow);
    characters += size;
  }

  void reject(Problem problem) {
    problems.add(problem);
    characters += problem.row().length();
  }

  /// Places to be forgotten when the batch has been written.
  void settle(List<Place> places) {
    settled.addAll(places);
  }

  /// When the batch is written, so much of the file is dealt with.
  void reach(ImportedFile file) {
    reached = Optional.of(file);
  }

  Optional<ImportedFile> reached() {
    return reached;
  }

  List<Row> rows() {
    return rows;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Place> settled() {
    return settled;
  }

  int comparisons() {
    return candidates.size() + problems.size();
  }

  int characters() {
    return characters;
  }

  boolean isEmpty() {
    return candidates.isEmpty() && problems.isEmpty() && settled.isEmpty();
  }
}
