package rewarddesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rewarddesk.project.ProfileRepository;
import rewarddesk.project.StoredProfile;

/// Reward profiles on SQLite.
final class SqliteProfileRepository implements ProfileRepository {
  private static final String SELECT = "select name, version, json, at, active from reward_profile";

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteProfileRepository(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public Optional<StoredProfile> active() {
    return readers.read(
        connection ->
            Sql.first(connection, SqliteProfileRepository::profile, SELECT + " where active = 1"));
  }

  @Override
  public List<StoredProfile> all() {
    return readers.read(
        connection ->
            Sql.list(
                connection,
                SqliteProfileRepository::profile,
                SELECT + " where removed = 0 order by name, version desc"));
  }

  @Override
  public StoredProfile save(String name, String json, Instant at) {
    return writer.write(
        connection -> {
          Sql.update(
              connection,
              "insert into reward_profile (name, version, json, at, active) select ?1,"
                  + " coalesce(max(version), 0) + 1, ?2, ?3, 0 from reward_profile where name = ?1",
              name,
              json,
              at.toString());
          long number = Sql.lastRow(connection);
          Sql.update(connection, "update reward_profile set removed = 0 where name = ?", name);
          return activate(connection, number);
        });
  }

  @Override
  public StoredProfile putBack(String name, int version) {
    return writer.write(
        connection -> {
          long number =
              Sql.number(
                  connection,
                  "select number from reward_profile where name = ? and version = ?"
                      + " and removed = 0",
                  name,
                  version);
          if (number == 0) {
            throw new IllegalArgumentException(
                "The project has no version %d of the profile \"%s\".".formatted(version, name));
          }
          return activate(connection, number);
        });
  }

  private static StoredProfile activate(StoreConnection connection, long number)
      throws SQLException {
    Sql.update(connection, "update reward_profile set active = (number = ?)", number);
    return Sql.first(
            connection, SqliteProfileRepository::profile, SELECT + " where number = ?", number)
        .orElseThrow();
  }

  @Override
  public void rename(String from, String to) {
    writer.write(
        connection -> {
          if (count(connection, to) > 0) {
            throw new IllegalArgumentException(
                "There is a profile \"%s\" already. Choose another name.".formatted(to));
          }
          requireKnown(
              Sql.update(connection, "update reward_profile set name = ? where name = ?", to, from),
              from);
          return to;
        });
  }

  @Override
  public void remove(String name) {
    writer.write(
        connection -> {
          if (Sql.number(
                  connection,
                  "select count(*) from reward_profile where name = ? and active = 1",
                  name)
              > 0) {
            throw new IllegalArgumentException(
                "The project goes by the profile \"%s\". Choose another one first."
                    .formatted(name));
          }
          requireKnown(
              Sql.update(connection, "update reward_profile set removed = 1 where name = ?", name),
              name);
          return name;
        });
  }

  private static void requireKnown(int changed, String name) {
    if (changed == 0) {
      throw new IllegalArgumentException("The project has no profile \"%s\".".formatted(name));
    }
  }

  private static long count(StoreConnection connection, String name) throws SQLException {
    return Sql.number(connection, "select count(*) from reward_profile where name = ?", name);
  }

  private static StoredProfile profile(ResultSet row) throws SQLException {
    return new StoredProfile(
        row.getString("name"),
        row.getInt("version"),
        row.getString("json"),
        Instant.parse(row.getString("at")),
        row.getBoolean("active"));
  }
}
