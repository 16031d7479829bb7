package rewarddesk.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.ReplyMemory;

/// Remembered replies on SQLite. What comes while the writer is busy is written together.
final class SqliteReplyMemory implements ReplyMemory {
  static final int LARGEST = 1024 * 1024;
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  /// So many wait only when the disk refuses to take them.
  private static final int MOST_UNWRITTEN = 1000;

  private static final int REMOVED_AT_ONCE = 500;

  private final WriteQueue writer;
  private final ReadPool readers;
  private final long mostBytes;

  /// In the order of arrival, so that the numbers on disk say which reply is older.
  private final Map<String, byte[]> unwritten = Collections.synchronizedMap(new LinkedHashMap<>());

  private final AtomicBoolean waiting = new AtomicBoolean();

  /// Bytes in the table; counted by the writer before it first writes.
  private long bytes = -1;

  SqliteReplyMemory(WriteQueue writer, ReadPool readers) {
    this(writer, readers, MOST_BYTES);
  }

  SqliteReplyMemory(WriteQueue writer, ReadPool readers, long mostBytes) {
    this.writer = writer;
    this.readers = readers;
    this.mostBytes = mostBytes;
  }

  @Override
  public Optional<byte[]> find(String key) {
    byte @Nullable [] fresh = unwritten.get(key);
    if (fresh != null) {
      return Optional.of(fresh);
    }
    return readers.read(
        connection ->
            Sql.first(
                connection,
                row -> row.getBytes("body"),
                "select body from reply where key = ?",
                bytes(key)));
  }

  @Override
  public boolean keep(String key, byte[] reply) {
    if (reply.length > LARGEST || unwritten.size() >= MOST_UNWRITTEN) {
      return false;
    }
    unwritten.put(key, reply);
    if (waiting.compareAndSet(false, true)) {
      // A reader finds a reply here until it finds it on disk.
      writer.later(this::write, written -> written.forEach(unwritten::remove));
    }
    return true;
  }

  private Map<String, byte[]> write(StoreConnection connection) throws SQLException {
    waiting.set(false);
    Map<String, byte[]> batch = inOrder();
    if (bytes < 0) {
      bytes = Sql.number(connection, "select sum(size) from reply");
    }
    for (Map.Entry<String, byte[]> one : batch.entrySet()) {
      bytes -= Sql.number(connection, "select size from reply where key = ?", bytes(one.getKey()));
      Sql.update(
          connection,
          "insert or replace into reply (key, size, body) values (?, ?, ?)",
          bytes(one.getKey()),
          one.getValue().length,
          one.getValue());
      bytes += one.getValue().length;
    }
    removeOldest(connection);
    return batch;
  }

  private Map<String, byte[]> inOrder() {
    synchronized (unwritten) {
      return new LinkedHashMap<>(unwritten);
    }
  }

  private void removeOldest(StoreConnection connection) throws SQLException {
    while (bytes > mostBytes) {
      String oldest = "(select number from reply order by number limit " + REMOVED_AT_ONCE + ")";
      long freed = Sql.number(connection, "select sum(size) from reply where number in " + oldest);
      Sql.update(connection, "delete from reply where number in " + oldest);
      bytes -= freed;
    }
  }

  private static byte[] bytes(String key) {
    return HexFormat.of().parseHex(key);
  }
}
