package rewarddesk.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Under which words orders of the queue stand in the table of priorities. An order that is kept up
/// to date by itself stands there under its own name; one that was worked out under a number that
/// changes with every working-out.
final class QueueWords {
  private static final String MARK = "#";

  private QueueWords() {}

  static String inForce(StoreConnection connection, String name) throws SQLException {
    return worked(connection, name).orElse(name);
  }

  static Optional<String> worked(StoreConnection connection, String name) throws SQLException {
    return Sql.first(
        connection, row -> row.getString(1), "select word from queue_order where name = ?", name);
  }

  /// Puts an order in force under a word, worked out from all that is there now.
  static int remember(StoreConnection connection, String name, String word, Instant at)
      throws SQLException {
    return Sql.update(
        connection,
        "insert or replace into queue_order (name, word, items, newest_judgment, at)"
            + " select ?, ?, items, coalesce((select max(number) from judgment), 0), ? from counts",
        name,
        word,
        at.toString());
  }

  /// A word that was never used.
  static String next(StoreConnection connection) throws SQLException {
    Sql.run(connection, "insert into queue_word default values");
    return MARK + Sql.lastRow(connection);
  }

  /// Words that no order stands under: of working-outs that were replaced or never finished.
  static List<String> leftOver(StoreConnection connection) throws SQLException {
    List<String> used =
        Sql.list(connection, row -> row.getString(1), "select word from queue_order");
    List<String> found = new ArrayList<>();
    Optional<String> word = after(connection, MARK);
    while (word.isPresent() && word.get().startsWith(MARK)) {
      if (!used.contains(word.get())) {
        found.add(word.get());
      }
      word = after(connection, word.get());
    }
    return found;
  }

  /// The next word there is, found by a step in the index.
  private static Optional<String> after(StoreConnection connection, String word)
      throws SQLException {
    return Sql.first(
        connection,
        row -> row.getString(1),
        "select queue from priority where queue > ? order by queue limit 1",
        word);
  }
}
