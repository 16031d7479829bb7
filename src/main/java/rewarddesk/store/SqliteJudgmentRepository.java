package rewarddesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rewarddesk.model.Judgment;
import rewarddesk.project.JudgmentRepository;
import rewarddesk.project.StoredJudgment;

/// Judgments on SQLite. Each judge's newest judgment on an item is marked, and the newest of all
/// stands in the item's light row.
final class SqliteJudgmentRepository implements JudgmentRepository {
  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteJudgmentRepository(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public List<StoredJudgment> addAll(List<Judgment> judgments) {
    List<Judgment> batch = List.copyOf(judgments);
    return writer.write(
        connection -> {
          List<StoredJudgment> stored = new ArrayList<>(batch.size());
          for (Judgment judgment : batch) {
            stored.add(add(connection, judgment));
          }
          return stored;
        });
  }

  private static StoredJudgment add(Connection connection, Judgment judgment) throws SQLException {
    return add(connection, ItemRows.ordinal(connection, judgment.comparisonId()), judgment);
  }

  static StoredJudgment add(Connection connection, long ordinal, Judgment judgment)
      throws SQLException {
    Sql.update(connection, "insert or ignore into judge values (?)", judgment.judge());
    Sql.update(
        connection,
        "update judgment set latest = 0 where judge = ? and ordinal = ? and latest = 1",
        judgment.judge(),
        ordinal);
    Sql.update(
        connection,
        "update item set judge_verdict = ? where ordinal = ?",
        judgment.verdict().word(),
        ordinal);
    StoredJudgment stored = JudgmentRows.insert(connection, ordinal, judgment);
    Conflicts.renew(connection, ordinal, judgment.judge());
    return stored;
  }

  @Override
  public long[] missing(String judge, Optional<String> version, boolean retryFailed) {
    return readers.read(
        connection -> {
          int items = Math.toIntExact(Sql.number(connection, "select items from counts"));
          BitSet judged = judged(connection, judge, version, retryFailed);
          BitSet missing = new BitSet(items + 1);
          missing.set(1, items + 1);
          missing.andNot(judged);
          return missing.stream().asLongStream().toArray();
        });
  }

  private static BitSet judged(
      Connection connection, String judge, Optional<String> version, boolean retryFailed)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder("select ordinal from judgment where judge = ? and latest = 1");
    List<Object> values = new ArrayList<>(List.of(judge));
    if (retryFailed) {
      sql.append(" and verdict <> 'failed'");
    }
    version.ifPresent(
        wanted -> {
          sql.append(" and version = ?");
          values.add(wanted);
        });
    BitSet judged = new BitSet();
    long[] ordinals = Sql.numbers(connection, sql.toString(), values);
    for (long ordinal : ordinals) {
      judged.set(Math.toIntExact(ordinal));
    }
    return judged;
  }

  @Override
  public List<StoredJudgment> history(String comparisonId) {
    return readers.read(
        connection ->
            Sql.list(
                connection,
                JudgmentRows::judgment,
                JudgmentRows.SELECT + "where i.id = ? order by j.number",
                comparisonId));
  }

  @Override
  public List<String> judges() {
    return readers.read(
        connection ->
            Sql.list(connection, row -> row.getString(1), "select name from judge order by name"));
  }
}
