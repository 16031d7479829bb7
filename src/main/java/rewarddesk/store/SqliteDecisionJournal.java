package rewarddesk.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.project.Decision;
import rewarddesk.project.DecisionJournal;

/// The decision journal on SQLite. Every entry and what follows from it (which decisions stand, the
/// item's decision in force, the counts) change in the same transaction.
///
/// An annotator's decisions form one line in journal order: those that stand, then those taken
/// back. Undo moves the border one back, redo one forward, a new decision drops what lies behind
/// it. So the latest standing decision of an annotator on an item is in force for them, and the
/// newest of all annotators is in force for the item. Decisions that came with the data are kept
/// like any other but are never in force for an item.
final class SqliteDecisionJournal implements DecisionJournal {
  /// Makes the newest standing decision of each item in the list the one in force.
  static final String REFRESH_ALL =
      "update item set (decision, verdict, agrees, accepted) = (select seq, verdict, agrees,"
          + " annotator glob '"
          + Annotation.ACCEPTED
          + "*' from journal"
          + " where seq = (select max(seq) from decision_state s where s.ordinal = item.ordinal"
          + " and s.undone = 0 and s.annotator not glob '"
          + Annotation.IMPORTED
          + "*')) where ordinal in ";

  private static final String REFRESH = REFRESH_ALL + "(?)";

  private static final String STANDING =
      "select s.ordinal as item, "
          + AnnotationRows.COLUMNS
          + " from decision_state s join journal d on d.seq = s.seq"
          + " where s.ordinal between ? and ? and s.undone = 0 and not exists (select 1 from"
          + " decision_state l where l.ordinal = s.ordinal and l.undone = 0 and l.annotator ="
          + " s.annotator and l.seq > s.seq) order by s.ordinal, s.seq";

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteDecisionJournal(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Decision record(Annotation annotation) {
    return writer.write(connection -> decide(connection, annotation));
  }

  @Override
  public List<Decision> recordAll(List<Annotation> annotations) {
    List<Annotation> batch = List.copyOf(annotations);
    return writer.write(
        connection -> {
          List<Decision> decisions = new ArrayList<>(batch.size());
          for (Annotation annotation : batch) {
            decisions.add(decide(connection, annotation));
          }
          return decisions;
        });
  }

  private static Decision decide(StoreConnection connection, Annotation annotation)
      throws SQLException {
    return decide(connection, ItemRows.ordinal(connection, annotation.comparisonId()), annotation);
  }

  static Decision decide(StoreConnection connection, long ordinal, Annotation annotation)
      throws SQLException {
    Decision decision = AnnotationRows.insert(connection, ordinal, annotation);
    Sql.update(
        connection,
        "delete from decision_state where annotator = ? and undone = 1",
        annotation.annotator());
    Sql.update(
        connection,
        "insert into decision_state (seq, annotator, ordinal, undone) values (?, ?, ?, 0)",
        decision.seq(),
        annotation.annotator(),
        ordinal);
    if (!annotation.isImported()) {
      Sql.update(connection, "delete from draft_note where ordinal = ?", ordinal);
      Sql.update(connection, REFRESH, ordinal);
    }
    return decision;
  }

  @Override
  public Optional<Change> undo(String annotator, Instant at) {
    return writer.write(
        connection ->
            move(
                connection,
                "undo",
                "select max(seq) from decision_state where annotator = ? and undone = 0",
                annotator,
                at));
  }

  @Override
  public Optional<Change> redo(String annotator, Instant at) {
    return writer.write(
        connection ->
            move(
                connection,
                "redo",
                "select min(seq) from decision_state where annotator = ? and undone = 1",
                annotator,
                at));
  }

  private static Optional<Change> move(
      StoreConnection connection, String kind, String find, String annotator, Instant at)
      throws SQLException {
    long target = Sql.number(connection, find, annotator);
    if (target == 0) {
      return Optional.empty();
    }
    Sql.update(
        connection,
        "insert into journal (kind, comparison_id, annotator, at, target, ordinal)"
            + " select ?, comparison_id, annotator, ?, seq, ordinal from journal where seq = ?",
        kind,
        at.toString(),
        target);
    Sql.update(connection, "update decision_state set undone = 1 - undone where seq = ?", target);
    long ordinal =
        Sql.number(connection, "select ordinal from decision_state where seq = ?", target);
    Sql.update(connection, REFRESH, ordinal);
    return Sql.first(
        connection,
        row -> new Change(ordinal, row.getString("id"), AnnotationRows.optional(row)),
        "select i.id, "
            + AnnotationRows.COLUMNS
            + " from item i left join journal d on d.seq = i.decision where i.ordinal = ?",
        ordinal);
  }

  @Override
  public List<Decision> history(String comparisonId) {
    return readers.read(
        connection ->
            Sql.list(
                connection,
                AnnotationRows::decision,
                "select "
                    + AnnotationRows.COLUMNS
                    + " from journal d where d.kind = 'decide'"
                    + " and d.ordinal = ? order by d.seq",
                ItemIds.find(connection, comparisonId)));
  }

  @Override
  public Map<Long, List<Decision>> standing(long from, long to) {
    return readers.read(
        connection -> {
          Map<Long, List<Decision>> standing = new HashMap<>();
          Sql.list(
              connection,
              row ->
                  standing
                      .computeIfAbsent(row.getLong("item"), item -> new ArrayList<>())
                      .add(AnnotationRows.decision(row)),
              STANDING,
              from,
              to);
          return standing;
        });
  }

  @Override
  public void saveDraftNote(String comparisonId, String text) {
    writer.write(
        connection -> {
          long ordinal = ItemRows.ordinal(connection, comparisonId);
          return text.isEmpty()
              ? Sql.update(connection, "delete from draft_note where ordinal = ?", ordinal)
              : Sql.update(
                  connection,
                  "insert or replace into draft_note (ordinal, text) values (?, ?)",
                  ordinal,
                  text);
        });
  }

  @Override
  public Counts counts() {
    return readers.read(
        connection ->
            Sql.first(
                    connection,
                    row ->
                        new Counts(
                            row.getLong("items"),
                            row.getLong("decided"),
                            row.getLong("skipped"),
                            row.getLong("confirmed"),
                            row.getLong("overridden"),
                            row.getLong("accepted")),
                    "select * from counts")
                .orElseThrow());
  }
}
