package rewarddesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the log goes into the file beside the writer.
class LogEmptierTest {
  private static final int PAGES = 20;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("project.rdesk");
  }

  @Test
  void aFullLogIsCopiedWhileTheWriterStaysOpen() throws Exception {
    try (StoreConnection writer = writer();
        StoreConnection looking = Connections.copying(file)) {
      add(writer, 2 * PAGES);
      assertThat(LogEmptier.left(looking)).isGreaterThan(PAGES);

      try (LogEmptier log = new LogEmptier(file, PAGES)) {
        log.look();
      }

      assertThat(LogEmptier.left(looking)).isZero();
      add(writer, 1);
      assertThat(Sql.number(looking, "select count(*) from page")).isEqualTo(2 * PAGES + 1);
    }
  }

  @Test
  void aLogWithLittleInItIsLeftAlone() throws Exception {
    try (StoreConnection writer = writer();
        StoreConnection looking = Connections.copying(file)) {
      add(writer, 1);

      try (LogEmptier log = new LogEmptier(file, PAGES)) {
        log.look();
      }

      assertThat(LogEmptier.left(looking)).isPositive();
    }
  }

  @Test
  void aReaderOfAnOlderStateKeepsItWhileTheLogIsCopied() throws Exception {
    try (StoreConnection writer = writer();
        StoreConnection reader = Connections.reading(file)) {
      add(writer, 1);
      Sql.update(reader, "begin");
      assertThat(Sql.number(reader, "select count(*) from page")).isEqualTo(1);
      add(writer, 2 * PAGES);

      try (LogEmptier log = new LogEmptier(file, PAGES)) {
        log.look();
      }

      assertThat(Sql.number(reader, "select count(*) from page")).isEqualTo(1);
      Sql.update(reader, "commit");
      assertThat(Sql.number(reader, "select count(*) from page")).isEqualTo(2 * PAGES + 1);
    }
  }

  private StoreConnection writer() throws Exception {
    StoreConnection writer = Connections.writing(file);
    Sql.list(writer, row -> row.getString(1), "pragma journal_mode = wal");
    Sql.run(writer, "create table page (content blob not null)");
    return writer;
  }

  /// Rows of about a page each, in one transaction.
  private static void add(StoreConnection writer, int rows) throws Exception {
    Transaction.write(
        writer,
        connection -> {
          for (int i = 0; i < rows; i++) {
            Sql.update(
                connection, "insert into page values (randomblob(?))", Connections.PAGE_SIZE);
          }
          return rows;
        });
  }
}
