package rewarddesk.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Lot;
import rewarddesk.project.ReviewPlan;

/// Draws the audit slice: items of it stand in the table of priorities, their strength drawn by
/// lot. In batches, so that decisions are saved in between.
///
/// Only open items join, because what was decided before was not chosen by lot.
record AuditDraw(WriteQueue writer, ProgressListener progress, Cancellation cancel) {
  private static final int BATCH = 20_000;
  private static final String SOME =
      "select i.ordinal, i.id, p.ordinal is not null as marked, i.verdict is null as open"
          + " from item i left join priority p on p.queue = '"
          + SqliteReviewQueue.AUDIT
          + "' and p.ordinal = i.ordinal where i.ordinal > ? order by i.ordinal limit "
          + BATCH;
  private static final String MARK =
      "insert or ignore into priority (queue, ordinal, strength, open) values (?, ?, ?, 1)";

  /// An item on its way in or out.
  private record Row(long ordinal, String id, boolean marked, boolean open) {}

  void run() {
    long last = 0;
    long drawn = 0;
    while (true) {
      cancel.throwIfCancelled();
      long from = last;
      List<Row> rows = writer.write(connection -> draw(connection, from));
      if (rows.isEmpty()) {
        writer.write(AuditDraw::remember);
        return;
      }
      last = rows.getLast().ordinal();
      drawn += rows.size();
      long items = writer.write(connection -> Sql.number(connection, "select items from counts"));
      progress.progress(drawn, Math.max(drawn, items));
    }
  }

  private static List<Row> draw(StoreConnection connection, long from) throws SQLException {
    ReviewPlan plan = plan(connection);
    List<Row> rows =
        Sql.list(
            connection,
            row ->
                new Row(
                    row.getLong("ordinal"),
                    row.getString("id"),
                    row.getBoolean("marked"),
                    row.getBoolean("open")),
            SOME,
            from);
    for (Row row : rows) {
      boolean wanted = plan.isAudited(row.id());
      if (wanted && row.open() && !row.marked()) {
        mark(connection, plan, row.ordinal(), row.id());
      } else if (!wanted && row.marked()) {
        unmark(connection, row.ordinal());
      }
    }
    return rows;
  }

  private static void unmark(StoreConnection connection, long ordinal) throws SQLException {
    Sql.update(
        connection,
        "delete from priority where queue = ? and ordinal = ?",
        SqliteReviewQueue.AUDIT,
        ordinal);
  }

  static void mark(StoreConnection connection, ReviewPlan plan, long ordinal, String id)
      throws SQLException {
    Sql.update(
        connection, MARK, SqliteReviewQueue.AUDIT, ordinal, Lot.draw(plan.seed(), "order", id));
  }

  static ReviewPlan plan(StoreConnection connection) throws SQLException {
    return Sql.first(
            connection,
            row -> new ReviewPlan(row.getInt(2), row.getInt(3), row.getLong(4)),
            "select * from review_plan")
        .orElse(ReviewPlan.STANDARD);
  }

  /// Whether items that are imported from now on are to join: a slice has been drawn.
  static boolean isDrawn(StoreConnection connection) throws SQLException {
    return QueueWords.worked(connection, SqliteReviewQueue.AUDIT).isPresent();
  }

  /// A slice may be drawn and hold nothing, in a small project.
  private static int remember(StoreConnection connection) throws SQLException {
    return QueueWords.remember(
        connection, SqliteReviewQueue.AUDIT, SqliteReviewQueue.AUDIT, Instant.EPOCH);
  }
}
