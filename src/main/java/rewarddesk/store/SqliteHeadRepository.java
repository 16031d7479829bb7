package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rewarddesk.project.HeadRepository;

/// Learned heads on SQLite.
final class SqliteHeadRepository implements HeadRepository {
  private static final String SELECT = "select version, json, in_use from learned_head";

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteHeadRepository(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public StoredHead add(String json) {
    return writer.write(
        connection -> {
          Sql.update(connection, "insert into learned_head (json) values (?)", json);
          return new StoredHead(Sql.lastRow(connection), json, false);
        });
  }

  @Override
  public List<StoredHead> all() {
    return readers.read(
        connection ->
            Sql.list(connection, SqliteHeadRepository::head, SELECT + " order by version desc"));
  }

  @Override
  public Optional<StoredHead> inUse() {
    return readers.read(
        connection ->
            Sql.first(connection, SqliteHeadRepository::head, SELECT + " where in_use = 1"));
  }

  private static StoredHead head(ResultSet row) throws SQLException {
    return new StoredHead(row.getLong("version"), row.getString("json"), row.getBoolean("in_use"));
  }

  @Override
  public void use(OptionalLong version) {
    writer.write(
        connection -> {
          Sql.update(connection, "update learned_head set in_use = 0 where in_use = 1");
          if (version.isPresent()
              && Sql.update(
                      connection,
                      "update learned_head set in_use = 1 where version = ?",
                      version.getAsLong())
                  == 0) {
            throw new IllegalArgumentException(
                "the project has no learned head with the number " + version.getAsLong());
          }
          return version;
        });
  }
}
