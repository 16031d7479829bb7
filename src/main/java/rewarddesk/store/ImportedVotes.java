package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rewarddesk.model.Annotation;
import rewarddesk.model.Verdict;
import rewarddesk.project.Decision;
import rewarddesk.project.ItemSummary.Vote;

/// What the annotators of the data decided, the latest of each on each item. One who skipped, or
/// who only said something of each response alone, has no vote.
final class ImportedVotes {
  private static final String STANDING =
      "select d.ordinal, "
          + AnnotationRows.COLUMNS
          + " from json_each(?) w join decision_state s on s.ordinal = w.value and s.undone = 0"
          + " join journal d on d.seq = s.seq where s.annotator glob '"
          + Annotation.IMPORTED
          + "*' order by d.seq";

  /// Items on which they differ.
  static final String DIFFERENT =
      "select s.ordinal from decision_state s join journal d on d.seq = s.seq where s.undone = 0"
          + " and s.annotator glob '"
          + Annotation.IMPORTED
          + "*' and d.verdict <> 'skip' group by s.ordinal having count(distinct d.verdict) > 1";

  private ImportedVotes() {}

  /// Whether there are any in the project.
  static boolean any(StoreConnection connection) throws SQLException {
    return Sql.number(
            connection,
            "select exists (select 1 from decision_state where annotator glob '"
                + Annotation.IMPORTED
                + "*')")
        > 0;
  }

  /// Those on one item.
  static List<Vote> of(StoreConnection connection, long ordinal) throws SQLException {
    return of(connection, "[" + ordinal + "]").getOrDefault(ordinal, List.of());
  }

  /// @param ordinals a JSON list
  static Map<Long, List<Vote>> of(StoreConnection connection, String ordinals) throws SQLException {
    Map<Long, List<Vote>> votes = new HashMap<>();
    Sql.list(connection, row -> add(votes, row), STANDING, ordinals);
    return votes;
  }

  private static boolean add(Map<Long, List<Vote>> votes, ResultSet row) throws SQLException {
    Decision decision = AnnotationRows.decision(row);
    Annotation said = decision.annotation();
    Vote vote =
        new Vote(
            said.annotator().substring(Annotation.IMPORTED.length()),
            said.verdict(),
            said.strength(),
            said.note());
    List<Vote> ofItem = votes.computeIfAbsent(row.getLong("ordinal"), key -> new ArrayList<>());
    ofItem.removeIf(earlier -> earlier.annotator().equals(vote.annotator()));
    return !(said.verdict() instanceof Verdict.Skipped) && ofItem.add(vote);
  }
}
