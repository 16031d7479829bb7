package rewarddesk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.progress.Cancellation;

/// Runs single statements. Values are always bound, never put into the text of a statement.
final class Sql {

  /// Makes a value of the row the result stands on.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Does something with the row the result stands on.
  @FunctionalInterface
  interface RowAction {
    void accept(ResultSet row) throws SQLException;
  }

  private Sql() {}

  static PreparedStatement bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /// Runs statements that need no values; several may stand in one text.
  static void run(StoreConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /// @return number of rows changed
  static int update(StoreConnection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (StoreConnection.Ready ready = connection.ready(sql)) {
      return bind(ready.statement(), values).executeUpdate();
    }
  }

  static <T> List<T> list(
      StoreConnection connection, RowReader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (StoreConnection.Ready ready = connection.ready(sql);
        ResultSet rows = bind(ready.statement(), values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  /// Hands over one row after another with flat memory.
  ///
  /// @throws java.util.concurrent.CancellationException when cancelled
  static void forEach(
      StoreConnection connection,
      Cancellation cancel,
      RowAction action,
      String sql,
      @Nullable Object... values)
      throws SQLException {
    try (StoreConnection.Ready ready = connection.ready(sql);
        ResultSet rows = bind(ready.statement(), values).executeQuery()) {
      while (rows.next()) {
        cancel.throwIfCancelled();
        action.accept(rows);
      }
    }
  }

  static <T> Optional<T> first(
      StoreConnection connection, RowReader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    try (StoreConnection.Ready ready = connection.ready(sql);
        ResultSet rows = bind(ready.statement(), values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    }
  }

  /// The first column of the first row.
  static long number(StoreConnection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return first(connection, row -> row.getLong(1), sql, values).orElse(0L);
  }

  /// The first column of all rows, ascending.
  static long[] numbers(StoreConnection connection, String sql, List<Object> values)
      throws SQLException {
    long[] found = new long[1024];
    int size = 0;
    try (StoreConnection.Ready ready = connection.ready(sql);
        ResultSet rows = bind(ready.statement(), values.toArray()).executeQuery()) {
      while (rows.next()) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = rows.getLong(1);
      }
    }
    Arrays.sort(found, 0, size);
    return Arrays.copyOf(found, size);
  }

  /// Number of the row inserted last on this connection.
  static long lastRow(StoreConnection connection) throws SQLException {
    return number(connection, "select last_insert_rowid()");
  }
}
