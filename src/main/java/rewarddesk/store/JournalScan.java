package rewarddesk.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import rewarddesk.progress.Cancellation;

/// Reads the journal of a damaged file in order, stepping over pages that cannot be read.
final class JournalScan {
  /// Places that tell how far the journal goes; any of them may be unreadable.
  private static final List<String> LAST =
      List.of(
          "select max(seq) from journal",
          "select seq from sqlite_sequence where name = 'journal'",
          "select max(seq) from decision_state");

  private static final String RANGE = "select * from journal where seq > ? order by seq";
  private static final String ONE = "select * from journal where seq = ?";

  private final Path file;
  private final Cancellation cancel;
  private final Consumer<JournalEntry> action;
  private long last;
  private boolean sound = true;

  JournalScan(Path file, Cancellation cancel, Consumer<JournalEntry> action) {
    this.file = file;
    this.cancel = cancel;
    this.action = action;
  }

  /// Hands over every entry that SQLite can read.
  ///
  /// @return whether all of the journal could be read
  boolean run() {
    try (StoreConnection connection = Connections.rescuing(file)) {
      long end = end(connection);
      while (!range(connection)) {
        sound = false;
        if (!probe(connection, end)) {
          return false;
        }
      }
      return sound;
    } catch (SQLException e) {
      return false;
    }
  }

  private static long end(StoreConnection connection) {
    long end = 0;
    for (String sql : LAST) {
      try {
        end = Math.max(end, Sql.number(connection, sql));
      } catch (SQLException e) {
        end = Math.max(end, 0);
      }
    }
    return end;
  }

  /// Goes on after the last entry; false when it met a page that cannot be read.
  private boolean range(StoreConnection connection) {
    try (PreparedStatement statement = connection.prepareStatement(RANGE);
        ResultSet rows = Sql.bind(statement, last).executeQuery()) {
      while (rows.next()) {
        take(JournalEntry.read(rows));
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /// Tries the entries after the last one by one; false when there is none up to the end.
  private boolean probe(StoreConnection connection, long end) {
    while (last < end) {
      cancel.throwIfCancelled();
      last++;
      if (one(connection, last)) {
        return true;
      }
    }
    return false;
  }

  private boolean one(StoreConnection connection, long seq) {
    try {
      Optional<JournalEntry> entry = Sql.first(connection, JournalEntry::read, ONE, seq);
      entry.ifPresent(this::take);
      return entry.isPresent();
    } catch (SQLException e) {
      return false;
    }
  }

  private void take(JournalEntry entry) {
    cancel.throwIfCancelled();
    last = entry.seq();
    action.accept(entry);
  }
}
