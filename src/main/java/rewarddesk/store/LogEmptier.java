package rewarddesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Copies what stands in the write-ahead log into the project file, on a thread of its own, so that
/// an import need not wait for it: SQLite would let the writer do that within a commit.
///
/// SQLite syncs the log before it copies any of it, what was committed unsynced too. While the
/// writer goes on, the log is never quite empty; the little that is left then is copied by the
/// writer, see [Connections].
///
/// Safe for any thread.
final class LogEmptier implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LogEmptier.class.getName());

  private final Path file;
  private final int pages;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("project log").factory());

  /// Made when first needed; used by the thread alone.
  private @Nullable StoreConnection connection;

  /// @param pages how many may stand in the log before they are copied
  LogEmptier(Path file, int pages) {
    this.file = file;
    this.pages = pages;
  }

  /// Looks some time later how full the log is. To be called after changes of many pages.
  void look() {
    if (asked.compareAndSet(false, true)) {
      try {
        thread.execute(this::empty);
      } catch (RejectedExecutionException e) {
        LOG.log(System.Logger.Level.DEBUG, "the project is closed, which empties the log", e);
      }
    }
  }

  private void empty() {
    asked.set(false);
    try {
      StoreConnection opened = connection == null ? Connections.copying(file) : connection;
      connection = opened;
      if (left(opened) >= pages) {
        run(opened, "pragma wal_checkpoint(passive)");
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "the log was not emptied; the writer will do it", e);
    }
  }

  /// Pages of the log that are not in the file yet.
  static int left(StoreConnection connection) throws SQLException {
    return run(connection, "pragma wal_checkpoint(noop)");
  }

  private static int run(StoreConnection connection, String checkpoint) throws SQLException {
    List<Integer> left =
        Sql.list(connection, row -> row.getInt("log") - row.getInt("checkpointed"), checkpoint);
    return left.getFirst();
  }

  /// Waits for the copying under way.
  @Override
  public void close() {
    thread.close();
    StoreConnection opened = connection;
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    }
  }
}
