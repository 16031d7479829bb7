package rewarddesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The one thread that changes a project. Callers wait until their change is committed and, unless
/// they do without, synced.
final class WriteQueue implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WriteQueue.class.getName());

  /// How long closing waits for a reader that is still busy; the log is then emptied next time.
  private static final int CLOSING_MILLIS = 200;

  private final Path file;
  private final StoreConnection connection;
  private final LogEmptier log;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("project writer").factory());

  /// Takes over the connection and closes it in the end.
  WriteQueue(Path file, StoreConnection connection) {
    this.file = file;
    this.connection = connection;
    this.log = new LogEmptier(file, Connections.LOG_PAGES);
  }

  /// Runs the change in a transaction of its own. When it throws, nothing is changed and the
  /// exception goes to the caller.
  <T> T write(Transaction.Work<T> change) {
    return await(() -> inTransaction(change));
  }

  private <T> T await(Callable<T> work) {
    try {
      return await(thread.submit(work));
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the project is closed", e);
    }
  }

  /// As [#write], but without waiting for the disk: when the machine itself breaks down the change
  /// may be lost, whole, together with all that was written this way since the last other change,
  /// which syncs them. A program that is killed loses nothing.
  <T> T writeUnsynced(Transaction.Work<T> change) {
    return await(() -> unsynced(change));
  }

  private <T> T unsynced(Transaction.Work<T> change) {
    set("pragma synchronous = normal");
    try {
      return inTransaction(change);
    } finally {
      set(Connections.SYNCED);
    }
  }

  private void set(String pragma) {
    try {
      Sql.run(connection, pragma);
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    }
  }

  /// Runs the change some time later, in a transaction of its own, for changes that may be lost:
  /// when it fails, or the project is closed by then, that is only logged.
  ///
  /// @param committed hears the result once it is on disk, on the writer's thread
  <T> void later(Transaction.Work<T> change, Consumer<T> committed) {
    try {
      thread.execute(() -> tried(change, committed));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "not written, because the project is closed", e);
    }
  }

  private <T> void tried(Transaction.Work<T> change, Consumer<T> committed) {
    try {
      committed.accept(inTransaction(change));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "what can be had again was not written", e);
    }
  }

  /// Waits until everything that was committed is on disk. SQLite writes nothing, and so syncs
  /// nothing, where a change leaves all as it was; that the second one takes back the first it does
  /// not see.
  void sync() {
    write(
        inside ->
            Sql.update(inside, "update counts set items = items + 1")
                + Sql.update(inside, "update counts set items = items - 1"));
  }

  private <T> T inTransaction(Transaction.Work<T> change) {
    try {
      T result = Transaction.write(connection, change);
      log.look();
      return result;
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    }
  }

  /// Waits even when the caller is interrupted: it must learn whether its change is on disk.
  private static <T> T await(Future<T> result) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unwrap(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unwrap(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(e);
    };
  }

  /// Waits for the changes under way, empties the write-ahead log into the file and closes it.
  @Override
  public void close() {
    if (!thread.isShutdown()) {
      thread.close();
      log.close();
      closeConnection();
    }
  }

  private void closeConnection() {
    try (connection) {
      Sql.run(connection, "pragma busy_timeout = " + CLOSING_MILLIS);
      Sql.list(connection, row -> row.getInt(1), "pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      throw StoreFailure.of(file, e);
    }
  }
}
