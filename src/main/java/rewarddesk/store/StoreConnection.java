package rewarddesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A connection to a project file that keeps its statements: the same few are run again and again,
/// and SQLite takes longer to understand many of them than to carry them out. For one thread at a
/// time.
final class StoreConnection implements AutoCloseable {
  /// More than the different statements one job runs in turn.
  private static final int MOST_KEPT = 64;

  private final Connection connection;

  /// By their text, the one used longest ago first; one that is in use is not here.
  private final SequencedMap<String, PreparedStatement> kept = new LinkedHashMap<>();

  StoreConnection(Connection connection) {
    this.connection = connection;
  }

  /// A statement ready for its values; closing it keeps it for the next time.
  Ready ready(String sql) throws SQLException {
    PreparedStatement known = kept.remove(sql);
    return new Ready(sql, known == null ? connection.prepareStatement(sql) : known);
  }

  /// A statement of the caller's own, for many rows; the caller closes it.
  PreparedStatement prepareStatement(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  /// For statements without values, several in one text.
  Statement createStatement() throws SQLException {
    return connection.createStatement();
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    PreparedStatement twin = kept.put(sql, statement);
    if (twin != null) {
      twin.close();
    }
    if (kept.size() > MOST_KEPT) {
      kept.pollFirstEntry().getValue().close();
    }
  }

  /// Closes the file and all statements.
  @Override
  public void close() throws SQLException {
    kept.clear();
    connection.close();
  }

  /// A statement on loan.
  final class Ready implements AutoCloseable {
    private final String sql;
    private final PreparedStatement statement;

    private Ready(String sql, PreparedStatement statement) {
      this.sql = sql;
      this.statement = statement;
    }

    PreparedStatement statement() {
      return statement;
    }

    @Override
    public void close() throws SQLException {
      keep(sql, statement);
    }
  }
}
