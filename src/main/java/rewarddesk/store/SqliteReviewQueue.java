package rewarddesk.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.QueueOrder.StrongestFirst;
import rewarddesk.project.ReviewPlan;
import rewarddesk.project.ReviewQueue;

/// The review queue on SQLite. All ways of walking follow an index of open items only.
final class SqliteReviewQueue implements ReviewQueue {
  /// Word of the audit slice in the table of priorities; the strengths there are drawn by lot.
  static final String AUDIT = "audit";

  private static final String OF_ORDER =
      " from priority p indexed by priority_next where p.open = 1 and p.queue = ?";
  private static final String STRONGEST =
      "select p.ordinal" + OF_ORDER + " and p.ordinal not in (select value from json_each(?))";
  private static final String NOT_AUDITED =
      " and not exists (select 1 from priority a where a.queue = '"
          + AUDIT
          + "' and a.ordinal = p.ordinal)";
  private static final String NUMBER_NOT_AUDITED = NOT_AUDITED.replace("p.ordinal", "i.ordinal");
  private static final String FIRST = " order by p.strength desc, p.ordinal limit 1";

  private static final String BY_NUMBER =
      "select i.ordinal from item i indexed by item_open where i.verdict is null and i.ordinal > ?"
          + " and i.ordinal not in (select value from json_each(?))";
  private static final String LOWEST = " order by i.ordinal limit 1";

  private static final String OUT_OF_TURN =
      "select count(*) from priority where queue = ?1 and open = 0 and strength < (select"
          + " max(strength) from priority where queue = ?1 and open = 1)";

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteReviewQueue(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public OptionalLong next(QueueOrder order, long after, Set<Long> leaveOut) {
    String without = list(leaveOut);
    return readers.read(
        connection ->
            optional(
                switch (order) {
                  case QueueOrder.Sequential() -> byNumber(connection, after, without);
                  case StrongestFirst(String queue) -> {
                    String word = QueueWords.inForce(connection, queue);
                    long strongest =
                        Sql.number(connection, STRONGEST + NOT_AUDITED + FIRST, word, without);
                    yield strongest == 0 ? byNumber(connection, after, without) : strongest;
                  }
                }));
  }

  @Override
  public OptionalLong nextAudited(Set<Long> leaveOut) {
    String without = list(leaveOut);
    return readers.read(
        connection -> optional(Sql.number(connection, STRONGEST + FIRST, AUDIT, without)));
  }

  private static String list(Set<Long> ordinals) {
    return ordinals.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private static OptionalLong optional(long found) {
    return found == 0 ? OptionalLong.empty() : OptionalLong.of(found);
  }

  private static long byNumber(StoreConnection connection, long after, String without)
      throws SQLException {
    String passing = BY_NUMBER + NUMBER_NOT_AUDITED + LOWEST;
    long next = Sql.number(connection, passing, after, without);
    if (next == 0) {
      next = Sql.number(connection, passing, 0, without);
    }
    return next == 0 ? Sql.number(connection, BY_NUMBER + LOWEST, 0, without) : next;
  }

  @Override
  public long ahead(QueueOrder order) {
    return switch (order) {
      case QueueOrder.Sequential() -> 0;
      case StrongestFirst(String queue) ->
          readers.read(connection -> open(connection, QueueWords.inForce(connection, queue)));
    };
  }

  private static long open(StoreConnection connection, String word) throws SQLException {
    return Sql.number(connection, "select count(*)" + OF_ORDER, word);
  }

  @Override
  public Optional<Worked> worked(StrongestFirst order) {
    return readers.read(
        connection ->
            Sql.first(
                connection,
                row ->
                    new Worked(
                        Instant.parse(row.getString("at")),
                        row.getLong("newer_items"),
                        row.getLong("newer_judgments")),
                "select at, (select items from counts) - items as newer_items,"
                    + " coalesce((select max(number) from judgment), 0) - newest_judgment"
                    + " as newer_judgments from queue_order where name = ?",
                order.queue()));
  }

  @Override
  public OrderWriter workOut(StrongestFirst order) {
    return new SqliteOrderWriter(writer, order.queue());
  }

  @Override
  public ReviewPlan plan() {
    return readers.read(AuditDraw::plan);
  }

  @Override
  public void adopt(ReviewPlan plan) {
    writer.write(
        connection ->
            Sql.update(
                connection,
                "insert or replace into review_plan values (1, ?, ?, ?)",
                plan.blindPercent(),
                plan.auditPercent(),
                plan.seed()));
  }

  @Override
  public void drawAudit(ProgressListener progress, Cancellation cancel) {
    new AuditDraw(writer, progress, cancel).run();
  }

  @Override
  public Audit audit() {
    return readers.read(
        connection ->
            new Audit(
                AuditDraw.isDrawn(connection),
                Sql.number(connection, "select count(*) from priority where queue = ?", AUDIT),
                open(connection, AUDIT)));
  }

  @Override
  public long auditOutOfTurn() {
    return readers.read(connection -> Sql.number(connection, OUT_OF_TURN, AUDIT));
  }
}
