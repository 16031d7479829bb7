package rewarddesk.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import rewarddesk.model.Annotation;
import rewarddesk.project.AcceptedVerdicts;

/// Accepted verdicts on SQLite: rows of the journal like any other decision. The rows of a batch
/// have the same annotator and the same time.
final class SqliteAcceptedVerdicts implements AcceptedVerdicts {
  private static final String TAKE_OVER =
      "insert into journal (kind, comparison_id, annotator, at, verdict, note, ordinal, followed,"
          + " followed_judge, followed_verdict, judge_visible, swapped, active_nanos, manner)"
          + " select 'decide', i.id, ?, ?, j.verdict, '', i.ordinal, j.number, j.judge, j.verdict,"
          + " 0, 0, 0, 'auto_accepted' from json_each(?) w join item i on i.ordinal = w.value"
          + " join judgment j on j.ordinal = i.ordinal and j.judge = ? and j.latest = 1"
          + " where i.verdict is null and j.verdict in ('A', 'B') and not exists (select 1 from"
          + " priority a where a.queue = '"
          + SqliteReviewQueue.AUDIT
          + "' and a.ordinal = i.ordinal)";

  /// The latest batch: its standing rows.
  private static final String BATCH =
      " from decision_state s join journal d on d.seq = s.seq where s.undone = 0 and s.annotator ="
          + " ?1 and d.at = ?2";

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteAcceptedVerdicts(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Batch accept(String judge, long[] ordinals, Instant at) {
    String items = Columns.list(ordinals, 0, ordinals.length);
    String annotator = Annotation.ACCEPTED + judge;
    return writer.write(
        connection -> {
          long before = Sql.number(connection, "select coalesce(max(seq), 0) from journal");
          long taken = Sql.update(connection, TAKE_OVER, annotator, at.toString(), items, judge);
          Sql.update(
              connection,
              "delete from decision_state where annotator = ? and undone = 1",
              annotator);
          Sql.update(
              connection,
              "insert into decision_state (seq, annotator, ordinal, undone)"
                  + " select seq, annotator, ordinal, 0 from journal where seq > ?",
              before);
          Sql.update(
              connection,
              SqliteDecisionJournal.REFRESH_ALL + "(select ordinal from journal where seq > ?)",
              before);
          return new Batch(judge, taken, at);
        });
  }

  @Override
  public Optional<Batch> latest() {
    return readers.read(SqliteAcceptedVerdicts::latest);
  }

  private static Optional<Batch> latest(StoreConnection connection) throws SQLException {
    Optional<Batch> named =
        Sql.first(
            connection,
            row ->
                new Batch(
                    row.getString(1).substring(Annotation.ACCEPTED.length()),
                    0,
                    Instant.parse(row.getString(2))),
            "select annotator, at from journal where seq = (select max(seq) from decision_state"
                + " where undone = 0 and annotator glob '"
                + Annotation.ACCEPTED
                + "*')");
    if (named.isEmpty()) {
      return named;
    }
    Batch batch = named.get();
    long items =
        Sql.number(
            connection,
            "select count(*)" + BATCH,
            Annotation.ACCEPTED + batch.judge(),
            batch.at().toString());
    return Optional.of(new Batch(batch.judge(), items, batch.at()));
  }

  @Override
  public Optional<Batch> takeBack(Instant at) {
    return writer.write(
        connection -> {
          Optional<Batch> batch = latest(connection);
          if (batch.isPresent()) {
            takeBack(connection, batch.get(), at);
          }
          return batch;
        });
  }

  private static void takeBack(StoreConnection connection, Batch batch, Instant at)
      throws SQLException {
    String annotator = Annotation.ACCEPTED + batch.judge();
    String then = batch.at().toString();
    long before = Sql.number(connection, "select max(seq) from journal");
    Sql.update(
        connection,
        "insert into journal (kind, comparison_id, annotator, at, target, ordinal)"
            + " select 'undo', d.comparison_id, d.annotator, ?3, d.seq, d.ordinal"
            + BATCH,
        annotator,
        then,
        at.toString());
    Sql.update(
        connection,
        "update decision_state set undone = 1 where seq in"
            + " (select target from journal where seq > ?)",
        before);
    Sql.update(
        connection,
        SqliteDecisionJournal.REFRESH_ALL + "(select ordinal from journal where seq > ?)",
        before);
  }
}
