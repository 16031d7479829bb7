package rewarddesk.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// Opens connections to a project file, set up as every part of the store expects them.
final class Connections {
  /// Bytes of a page: rows with a snippet stay on one page, and long texts need few of them.
  static final int PAGE_SIZE = 16384;

  /// Every commit waits for the disk.
  static final String SYNCED = "pragma synchronous = full";

  private static final int BUSY_MILLIS = 10_000;
  private static final long MAPPED_BYTES = 1L << 28;
  private static final int WRITER_CACHE_KIB = 64 * 1024;

  /// Pages the write-ahead log grows to before they go into the file: an import touches the same
  /// index pages again and again, and each goes there only once.
  static final int LOG_PAGES = 4000;

  /// Pages at which the writer itself empties the log. During an import a [LogEmptier] has copied
  /// nearly all of them by then; but only when all are copied, the log begins anew.
  private static final int MOST_LOG_PAGES = 4 * LOG_PAGES;

  private static final int READER_CACHE_KIB = 8 * 1024;

  private Connections() {}

  /// The one connection that changes an existing project. What it commits is synced, unless its
  /// [WriteQueue] is told otherwise.
  static StoreConnection writing(Path file) throws SQLException {
    return set(
        new StoreConnection(config().createConnection(url(file))),
        "pragma page_size = " + PAGE_SIZE,
        SYNCED,
        "pragma foreign_keys = on",
        "pragma wal_autocheckpoint = " + MOST_LOG_PAGES,
        "pragma cache_size = -" + WRITER_CACHE_KIB);
  }

  /// A connection that changes nothing: it copies the log into the file, and syncs that.
  static StoreConnection copying(Path file) throws SQLException {
    return set(
        new StoreConnection(config().createConnection(url(file))),
        SYNCED,
        "pragma cache_size = -" + READER_CACHE_KIB);
  }

  /// A connection that can only read; it does not take part in checkpoints.
  static StoreConnection reading(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return set(
        new StoreConnection(config.createConnection(url(file))),
        "pragma mmap_size = " + MAPPED_BYTES,
        "pragma cache_size = -" + READER_CACHE_KIB);
  }

  /// A connection for reading what is left of a damaged file: nothing mapped into memory, where an
  /// unreadable page would end the program.
  static StoreConnection rescuing(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return new StoreConnection(config.createConnection(url(file)));
  }

  /// Without generated keys, for which the driver would ask after every single insert.
  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false);
    return config;
  }

  /// As a URI, because file names may hold characters that mean something in a JDBC URL.
  private static String url(Path file) {
    return "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
  }

  private static StoreConnection set(StoreConnection connection, String... pragmas)
      throws SQLException {
    try {
      for (String pragma : pragmas) {
        Sql.run(connection, pragma);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
