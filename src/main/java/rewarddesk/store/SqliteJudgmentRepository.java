package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.ItemSummary;
import rewarddesk.project.JudgedVersion;
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

  private static StoredJudgment add(StoreConnection connection, Judgment judgment)
      throws SQLException {
    return add(connection, ItemRows.ordinal(connection, judgment.comparisonId()), judgment);
  }

  static StoredJudgment add(StoreConnection connection, long ordinal, Judgment judgment)
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
  public long[] missing(
      String judge, Optional<String> version, Map<String, String> digests, boolean retryFailed) {
    return readers.read(
        connection -> {
          int items = Math.toIntExact(Sql.number(connection, "select items from counts"));
          BitSet judged = judged(connection, judge, version, digests, retryFailed);
          BitSet missing = new BitSet(items + 1);
          missing.set(1, items + 1);
          missing.andNot(judged);
          return missing.stream().asLongStream().toArray();
        });
  }

  private static BitSet judged(
      StoreConnection connection,
      String judge,
      Optional<String> version,
      Map<String, String> digests,
      boolean retryFailed)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            digests.isEmpty()
                ? "select ordinal from judgment where judge = ? and latest = 1"
                : "select ordinal from judgment join judgment_text using (number)"
                    + " where judge = ? and latest = 1");
    List<Object> values = new ArrayList<>(List.of(judge));
    if (retryFailed) {
      sql.append(" and verdict <> 'failed'");
    }
    version.ifPresent(
        wanted -> {
          sql.append(" and version = ?");
          values.add(wanted);
        });
    digests.forEach(
        (whose, digest) -> {
          sql.append(" and ifnull(json_extract(provenance, ?), ?) = ?");
          values.addAll(List.of(StoredJson.digestPath(judge, whose), digest, digest));
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
                JudgmentRows.SELECT + "where j.ordinal = ? order by j.number",
                ItemIds.find(connection, comparisonId)));
  }

  @Override
  public List<String> judges() {
    return readers.read(
        connection ->
            Sql.list(connection, row -> row.getString(1), "select name from judge order by name"));
  }

  @Override
  public void forEachLatest(String judge, Cancellation cancel, Consumer<Standing> action) {
    String sql =
        "select ordinal, "
            + JudgmentRows.VERDICT
            + " from judgment indexed by judgment_latest"
            + " where judge = ? and latest = 1 order by ordinal";
    stream(cancel, row -> action.accept(standing(row)), sql, judge);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    ItemSummary.JudgeVerdict said = JudgmentRows.judgeVerdict(row);
    return new Standing(row.getLong("ordinal"), said.verdict(), said.margin());
  }

  @Override
  public List<JudgedVersion> versions() {
    String sql =
        "select judge, ifnull(version, '') as of, count(distinct ordinal) as items,"
            + " sum(latest) as standing, max(at) as last from judgment group by 1, 2"
            + " order by judge, max(number) desc";
    return readers.read(
        connection ->
            Sql.list(
                connection,
                row ->
                    new JudgedVersion(
                        row.getString("judge"),
                        row.getString("of"),
                        row.getLong("items"),
                        row.getLong("standing"),
                        Instant.parse(row.getString("last"))),
                sql));
  }

  /// Of the rows of one item SQLite takes the other columns from the one with the highest number.
  @Override
  public void forEachOfVersion(
      String judge, String version, Cancellation cancel, Consumer<Standing> action) {
    String sql =
        "select ordinal, max(number) as number, judge, verdict, failure, margin, version"
            + " from judgment where judge = ? and ifnull(version, '') = ?"
            + " group by ordinal order by ordinal";
    stream(cancel, row -> action.accept(standing(row)), sql, judge, version);
  }

  @Override
  public void forEachCalls(
      String judge, Cancellation cancel, BiConsumer<Long, List<JudgeCall>> action) {
    String sql =
        "select j.ordinal, t.calls from judgment j indexed by judgment_latest join judgment_text t"
            + " on t.number = j.number where j.judge = ? and j.latest = 1"
            + " and json_array_length(t.calls) > 1 order by j.ordinal";
    stream(
        cancel,
        row ->
            action.accept(
                row.getLong("ordinal"), StoredJson.calls(Columns.tree(row.getString("calls")))),
        sql,
        judge);
  }

  private void stream(Cancellation cancel, Sql.RowAction action, String sql, Object... values) {
    readers.read(
        connection -> {
          Sql.forEach(connection, cancel, action, sql, values);
          return sql;
        });
  }
}
