package rewarddesk.project;

import java.util.List;

/// Rows that could not be imported, kept aside with their text.
public interface ImportLog {

  /// Keeps the problems; one that is kept already, from an earlier import of the same file, is not
  /// kept twice.
  void addAll(List<Problem> problems);

  /// All problems, oldest first.
  List<Problem> problems(int limit);

  long count();

  /// Lines of the file that problems are kept of, ascending.
  long[] lines(String file);

  /// Forgets the problems on these lines of a file, because they were settled.
  void settle(String file, List<Long> lines);

  /// @param row the row as it stood in the file, cut to 10,000 characters
  record Problem(String file, long line, String reason, String row) {}
}
