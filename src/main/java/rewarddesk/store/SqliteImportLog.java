package rewarddesk.store;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rewarddesk.model.TextHash;
import rewarddesk.project.ImportLog;
import rewarddesk.project.ImportedFile;

/// The rows that could not be imported, on SQLite.
final class SqliteImportLog implements ImportLog {
  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteImportLog(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void retried(long before, List<Place> settled, List<Problem> problems) {
    List<Place> places = List.copyOf(settled);
    List<Problem> batch = List.copyOf(problems);
    writer.write(
        connection -> {
          keep(connection, before, batch);
          forget(connection, before, places);
          return batch.size();
        });
  }

  /// Numbers are given out beyond `before`, even when the newest problem is gone by now.
  private static void keep(StoreConnection connection, long before, List<Problem> problems)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into problem (number, file, line, reason, row, digest)
                select (select max(coalesce(max(number), 0), ?1) + 1 from problem), ?2, ?3, ?4, ?5,
                  ?6
                where not exists (
                  select 1 from problem where file = ?2 and line = ?3 and digest in (?6, 0)
                    and reason = ?4 and row = ?5 and number > ?1)
                """);
        PreparedStatement delete =
            connection.prepareStatement(
                """
                delete from problem where number <= ?1 and file = ?2 and line = ?3
                  and digest in (?6, 0) and reason = ?4 and row = ?5
                """)) {
      for (Problem problem : problems) {
        for (PreparedStatement one : List.of(insert, delete)) {
          Sql.bind(
                  one,
                  before,
                  problem.file(),
                  problem.line(),
                  problem.reason(),
                  problem.row(),
                  digest(problem))
              .executeUpdate();
        }
      }
    }
  }

  private static long digest(Problem problem) {
    return ByteBuffer.wrap(TextHash.bytes(problem.reason() + "\n" + problem.row())).getLong();
  }

  private static void forget(StoreConnection connection, long before, List<Place> places)
      throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from problem where file = ? and line = ? and number <= ?")) {
      for (Place place : places) {
        Sql.bind(delete, place.file(), place.line(), before).executeUpdate();
      }
    }
  }

  @Override
  public List<Problem> problems(int limit) {
    return readers.read(
        connection ->
            Sql.list(
                connection,
                row ->
                    new Problem(
                        row.getString("file"),
                        row.getLong("line"),
                        row.getString("reason"),
                        row.getString("row")),
                "select file, line, reason, row from problem order by number limit ?",
                limit));
  }

  @Override
  public Optional<ImportedFile> file(String name) {
    return readers.read(
        connection ->
            Sql.first(
                connection,
                SqliteImportLog::file,
                "select name, place, size, modified, options, position, line from imported_file"
                    + " where name = ?",
                name));
  }

  private static ImportedFile file(ResultSet row) throws SQLException {
    long position = row.getLong("position");
    long line = row.getLong("line");
    return new ImportedFile(
        row.getString("name"),
        row.getString("place"),
        row.getLong("size"),
        Instant.parse(row.getString("modified")),
        Columns.text(row, "options")
            .map(options -> new ImportedFile.Stop(options, position, line)));
  }

  @Override
  public void remember(ImportedFile file) {
    ImportedFile.@Nullable Stop stop = file.stop().orElse(null);
    writer.write(
        connection ->
            Sql.update(
                connection,
                "insert or replace into imported_file values (?, ?, ?, ?, ?, ?, ?)",
                file.name(),
                file.place(),
                file.size(),
                file.modified().toString(),
                stop == null ? null : stop.options(),
                stop == null ? null : stop.position(),
                stop == null ? null : stop.line()));
  }

  @Override
  public long[] lines(String file) {
    return readers.read(
        connection ->
            Sql.numbers(
                connection,
                "select distinct line from problem where file = ? order by line",
                List.of(file)));
  }

  @Override
  public long count() {
    return readers.read(connection -> Sql.number(connection, "select count(*) from problem"));
  }

  @Override
  public long newest() {
    return readers.read(
        connection -> Sql.number(connection, "select coalesce(max(number), 0) from problem"));
  }
}
