package rewarddesk.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rewarddesk.project.ReviewQueue.OrderWriter;

/// Writes an order in batches, so that decisions are saved in between, under a word of its own that
/// is put in force in the end.
final class SqliteOrderWriter implements OrderWriter {
  private static final int BATCH = 5000;
  private static final String INSERT =
      "insert into priority (queue, ordinal, strength, open)"
          + " select ?, ordinal, ?, verdict is null from item where ordinal = ?";
  private static final String REMOVE =
      "delete from priority where queue = ?1 and ordinal <= coalesce((select ordinal from priority"
          + " where queue = ?1 order by ordinal limit 1 offset "
          + BATCH
          + "), 9223372036854775807)";

  private final WriteQueue writer;
  private final String name;
  private final String word;
  private final List<Entry> waiting = new ArrayList<>();
  private long count;

  private record Entry(long ordinal, double strength) {}

  SqliteOrderWriter(WriteQueue writer, String name) {
    this.writer = writer;
    this.name = name;
    this.word = writer.write(QueueWords::next);
  }

  @Override
  public void add(long ordinal, double strength) {
    waiting.add(new Entry(ordinal, strength));
    count++;
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    List<Entry> batch = List.copyOf(waiting);
    waiting.clear();
    writer.write(connection -> insert(connection, batch));
  }

  private int insert(StoreConnection connection, List<Entry> batch) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Entry entry : batch) {
        Sql.bind(statement, word, entry.strength(), entry.ordinal()).addBatch();
      }
      return statement.executeBatch().length;
    }
  }

  @Override
  public long finish(Instant at) {
    flush();
    writer.write(connection -> QueueWords.remember(connection, name, word, at));
    return count;
  }

  /// Also removes what an earlier end of the program left behind.
  @Override
  public void close() {
    for (String left : writer.write(connection -> QueueWords.leftOver(connection))) {
      while (writer.write(connection -> Sql.update(connection, REMOVE, left)) > 0) {
        // a batch at a time, so that decisions are saved in between
      }
    }
  }
}
