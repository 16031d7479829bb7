package rewarddesk.store;

import java.sql.SQLException;

/// Work that happens as a whole or not at all, or that sees one state of the project.
///
/// Begun and ended by statements, because SQLite itself ends a transaction when the disk is full or
/// fails, and the driver's own bookkeeping does not survive that.
final class Transaction {

  /// What is done inside.
  @FunctionalInterface
  interface Work<T> {
    T apply(StoreConnection connection) throws SQLException;
  }

  private Transaction() {}

  /// Holds the write lock from the beginning; when it returns, all is committed.
  static <T> T write(StoreConnection connection, Work<T> work) throws SQLException {
    return run(connection, "begin immediate", work);
  }

  /// Sees the project as it was at the first statement.
  static <T> T read(StoreConnection connection, Work<T> work) throws SQLException {
    return run(connection, "begin", work);
  }

  private static <T> T run(StoreConnection connection, String begin, Work<T> work)
      throws SQLException {
    Sql.update(connection, begin);
    try {
      T result = work.apply(connection);
      Sql.update(connection, "commit");
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      rollBack(connection, e);
      throw e;
    }
  }

  private static void rollBack(StoreConnection connection, Throwable failure) {
    try {
      Sql.update(connection, "rollback");
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
