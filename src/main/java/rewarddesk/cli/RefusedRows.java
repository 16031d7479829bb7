package rewarddesk.cli;

import java.util.ArrayList;
import java.util.List;
import rewarddesk.project.ImportLog.Problem;

/// Rows that could not be used: how many, and the first of them. For one thread.
final class RefusedRows {
  private static final int KEPT = 1000;

  private final List<Problem> first = new ArrayList<>();
  private long count;

  void add(Problem problem) {
    count++;
    if (first.size() < KEPT) {
      first.add(problem);
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  long count() {
    return count;
  }

  /// The first thousand.
  List<Problem> first() {
    return List.copyOf(first);
  }

  void tell(Console console) {
    Problems.say(console, first, count);
  }
}
