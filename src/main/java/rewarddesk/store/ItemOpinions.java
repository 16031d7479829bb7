package rewarddesk.store;

import java.sql.SQLException;
import java.util.List;
import rewarddesk.model.Annotation;
import rewarddesk.model.Judgment;
import rewarddesk.project.Candidate;

/// Adds what came with a comparison: annotations and judgments that the project does not hold yet.
final class ItemOpinions {
  private ItemOpinions() {}

  /// @return how many were added
  static int add(StoreConnection connection, long ordinal, Candidate candidate)
      throws SQLException {
    return addAnnotations(connection, ordinal, candidate.annotations())
        + addJudgments(connection, ordinal, candidate.judgments());
  }

  private static int addAnnotations(
      StoreConnection connection, long ordinal, List<Annotation> annotations) throws SQLException {
    int added = 0;
    for (Annotation annotation : annotations) {
      if (!holds(connection, ordinal, annotation)) {
        SqliteDecisionJournal.decide(
            connection, ordinal, annotation.on(ItemRows.id(connection, ordinal)));
        added++;
      }
    }
    return added;
  }

  private static int addJudgments(
      StoreConnection connection, long ordinal, List<Judgment> judgments) throws SQLException {
    int added = 0;
    for (Judgment judgment : judgments) {
      if (!holds(connection, ordinal, judgment)) {
        SqliteJudgmentRepository.add(connection, ordinal, judgment);
        added++;
      }
    }
    return added;
  }

  private static boolean holds(StoreConnection connection, long ordinal, Annotation annotation)
      throws SQLException {
    return Sql.number(
            connection,
            "select count(*) from journal where kind = 'decide' and ordinal = ? and annotator = ?"
                + " and verdict = ? and note = ?",
            ordinal,
            annotation.annotator(),
            annotation.verdict().word(),
            annotation.note())
        > 0;
  }

  private static boolean holds(StoreConnection connection, long ordinal, Judgment judgment)
      throws SQLException {
    return Sql.number(
            connection,
            "select count(*) from judgment where ordinal = ? and judge = ? and verdict = ?",
            ordinal,
            judgment.judge(),
            judgment.verdict().word())
        > 0;
  }
}
