package rewarddesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Connections for reading, as many as there are readers at a time. Reading never waits for the
/// writer: each read sees the project as it was when it began.
final class ReadPool implements AutoCloseable {
  private static final int IDLE = 4;

  private final Path file;
  private final ConcurrentLinkedQueue<StoreConnection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  ReadPool(Path file) {
    this.file = file;
  }

  /// Answers the question from one snapshot, on the calling thread.
  <T> T read(Transaction.Work<T> read) {
    try {
      return onConnection(read);
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    }
  }

  private <T> T onConnection(Transaction.Work<T> read) throws SQLException {
    StoreConnection connection = take();
    boolean sound = false;
    try {
      T result = Transaction.read(connection, read);
      sound = true;
      return result;
    } finally {
      giveBack(connection, sound);
    }
  }

  private StoreConnection take() throws SQLException {
    if (closed) {
      throw new IllegalStateException("the project is closed");
    }
    StoreConnection connection = idle.poll();
    return connection == null ? Connections.reading(file) : connection;
  }

  private void giveBack(StoreConnection connection, boolean sound) throws SQLException {
    if (sound && !closed && idle.size() < IDLE) {
      idle.add(connection);
    } else {
      connection.close();
    }
    if (closed) {
      closeIdle();
    }
  }

  private void closeIdle() throws SQLException {
    for (StoreConnection next = idle.poll(); next != null; next = idle.poll()) {
      next.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      closeIdle();
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    }
  }
}
