package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.project.DefinitionRepository;
import rewarddesk.project.StoredDefinition;

/// Judge definitions on SQLite.
final class SqliteDefinitionRepository implements DefinitionRepository {
  private static final String SELECT =
      "select name, version, hash, json, at, in_force from judge_definition";

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteDefinitionRepository(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public List<StoredDefinition> all() {
    return readers.read(
        connection ->
            Sql.list(
                connection,
                SqliteDefinitionRepository::definition,
                SELECT + " order by name, version desc"));
  }

  @Override
  public Optional<StoredDefinition> inForce(String name) {
    return readers.read(
        connection ->
            Sql.first(
                connection,
                SqliteDefinitionRepository::definition,
                SELECT + " where name = ? and in_force = 1",
                name));
  }

  @Override
  public StoredDefinition save(String name, String json, String hash, Instant at) {
    return writer.write(
        connection -> {
          Sql.update(
              connection,
              "insert or ignore into judge_definition (name, version, hash, json, at, in_force)"
                  + " select ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4, 0"
                  + " from judge_definition where name = ?1",
              name,
              hash,
              json,
              at.toString());
          Sql.update(
              connection,
              "update judge_definition set in_force = (hash = ?2) where name = ?1",
              name,
              hash);
          return Sql.first(
                  connection,
                  SqliteDefinitionRepository::definition,
                  SELECT + " where name = ? and hash = ?",
                  name,
                  hash)
              .orElseThrow();
        });
  }

  @Override
  public void retire(String name) {
    writer.write(
        connection ->
            Sql.update(
                connection, "update judge_definition set in_force = 0 where name = ?", name));
  }

  private static StoredDefinition definition(ResultSet row) throws SQLException {
    return new StoredDefinition(
        row.getString("name"),
        row.getInt("version"),
        row.getString("hash"),
        row.getString("json"),
        Instant.parse(row.getString("at")),
        row.getBoolean("in_force"));
  }
}
