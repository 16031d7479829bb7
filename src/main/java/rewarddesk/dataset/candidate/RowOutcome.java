package rewarddesk.dataset.candidate;

import java.util.List;
import java.util.Optional;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.project.Candidate;
import rewarddesk.project.ImportLog.Problem;

/// What became of one row on its way into the project.
public sealed interface RowOutcome {
  /// About how many characters it holds.
  int size();

  /// Comparisons, ready to be stored; at least one.
  record Ready(List<Candidate> candidates, int size) implements RowOutcome {
    public Ready {
      candidates = List.copyOf(candidates);
    }
  }

  /// A part that waits for others.
  record Waiting(JoinPart part, long line, int size) implements RowOutcome {}

  /// A row that cannot be used.
  ///
  /// @param id its id, where that can be read
  record Refused(Problem problem, Optional<String> id) implements RowOutcome {
    @Override
    public int size() {
      return problem.row().length();
    }
  }
}
