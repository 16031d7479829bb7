package rewarddesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import rewarddesk.project.QueueOrder;
import rewarddesk.project.ReviewQueue;

/// The review queue on SQLite. Both ways of walking follow an index of open items only.
final class SqliteReviewQueue implements ReviewQueue {
  private static final String STRONGEST =
      "select ordinal from priority indexed by priority_next where open = 1 and queue = ?"
          + " and ordinal not in (select value from json_each(?))"
          + " order by strength desc, ordinal limit 1";

  private static final String BY_NUMBER =
      "select ordinal from item indexed by item_open where verdict is null and ordinal > ?"
          + " and ordinal not in (select value from json_each(?)) order by ordinal limit 1";

  private final ReadPool readers;

  SqliteReviewQueue(ReadPool readers) {
    this.readers = readers;
  }

  @Override
  public OptionalLong next(QueueOrder order, long after, Set<Long> leaveOut) {
    String without =
        leaveOut.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    return readers.read(
        connection -> {
          long found =
              switch (order) {
                case QueueOrder.Sequential() -> byNumber(connection, after, without);
                case QueueOrder.StrongestFirst(String queue) -> {
                  long strongest = Sql.number(connection, STRONGEST, queue, without);
                  yield strongest == 0 ? byNumber(connection, after, without) : strongest;
                }
              };
          return found == 0 ? OptionalLong.empty() : OptionalLong.of(found);
        });
  }

  private static long byNumber(Connection connection, long after, String without)
      throws SQLException {
    long next = Sql.number(connection, BY_NUMBER, after, without);
    return next == 0 ? Sql.number(connection, BY_NUMBER, 0, without) : next;
  }

  @Override
  public long ahead(QueueOrder order) {
    return switch (order) {
      case QueueOrder.Sequential() -> 0;
      case QueueOrder.StrongestFirst(String queue) ->
          readers.read(
              connection ->
                  Sql.number(
                      connection,
                      "select count(*) from priority indexed by priority_next"
                          + " where open = 1 and queue = ?",
                      queue));
    };
  }
}
