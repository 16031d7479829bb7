package rewarddesk.store;

import java.sql.PreparedStatement;
import java.util.List;
import rewarddesk.project.ImportLog;

/// The rows that could not be imported, on SQLite.
final class SqliteImportLog implements ImportLog {
  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteImportLog(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void addAll(List<Problem> problems) {
    List<Problem> batch = List.copyOf(problems);
    writer.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  insert into problem (file, line, reason, row)
                  select ?1, ?2, ?3, ?4 where not exists (
                    select 1 from problem where file = ?1 and line = ?2 and reason = ?3 and row = ?4)
                  """)) {
            for (Problem problem : batch) {
              Sql.bind(insert, problem.file(), problem.line(), problem.reason(), problem.row())
                  .executeUpdate();
            }
          }
          return batch.size();
        });
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
  public long[] lines(String file) {
    return readers.read(
        connection ->
            Sql.numbers(
                connection, "select distinct line from problem where file = ?", List.of(file)));
  }

  @Override
  public void settle(String file, List<Long> lines) {
    List<Long> batch = List.copyOf(lines);
    writer.write(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from problem where file = ? and line = ?")) {
            for (long line : batch) {
              Sql.bind(delete, file, line).executeUpdate();
            }
          }
          return batch.size();
        });
  }

  @Override
  public long count() {
    return readers.read(connection -> Sql.number(connection, "select count(*) from problem"));
  }
}
