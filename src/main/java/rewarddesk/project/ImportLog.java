package rewarddesk.project;

import java.util.List;
import java.util.Optional;

/// Rows that could not be imported, kept aside with their text.
public interface ImportLog {

  /// Keeps the problems; one that is kept already, from an earlier import of the same file, is not
  /// kept twice.
  default void addAll(List<Problem> problems) {
    retried(0, List.of(), problems);
  }

  /// Records what came of trying rows again, in one transaction: what is settled is forgotten, what
  /// failed again is kept once, with its new reason.
  ///
  /// @param before the newest problem when the rows were begun to be tried; later ones stay
  /// @param settled places whose rows were all dealt with
  /// @param problems rows that failed again
  void retried(long before, List<Place> settled, List<Problem> problems);

  /// All problems, oldest first.
  List<Problem> problems(int limit);

  long count();

  /// The number of the newest problem; 0 when there is none.
  long newest();

  /// What is known about a file of this name that was imported.
  Optional<ImportedFile> file(String name);

  /// Keeps what is known about a file, in place of what was kept under its name.
  void remember(ImportedFile file);

  /// Lines of the file that problems are kept of, ascending.
  long[] lines(String file);

  /// @param line 0 for the file as a whole
  record Place(String file, long line) {}

  /// @param row the row as it stood in the file, cut to 10,000 characters
  record Problem(String file, long line, String reason, String row) {}
}
