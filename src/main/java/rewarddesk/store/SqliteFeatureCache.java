package rewarddesk.store;

import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import rewarddesk.project.FeatureCache;

/// Measurements on SQLite.
final class SqliteFeatureCache implements FeatureCache {
  private static final int CHUNK = 500;

  private final WriteQueue writer;
  private final ReadPool readers;

  SqliteFeatureCache(WriteQueue writer, ReadPool readers) {
    this.writer = writer;
    this.readers = readers;
  }

  @Override
  public void putAll(String version, Map<Long, byte[]> measured) {
    Map<Long, byte[]> batch = Map.copyOf(measured);
    writer.write(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement("insert or replace into item_feature values (?, ?, ?)")) {
            for (Map.Entry<Long, byte[]> one : batch.entrySet()) {
              Sql.bind(insert, one.getKey(), version, one.getValue()).executeUpdate();
            }
          }
          return batch.size();
        });
  }

  @Override
  public void forEach(String version, long[] ordinals, BiConsumer<Long, byte[]> action) {
    for (int from = 0; from < ordinals.length; from += CHUNK) {
      String list = Columns.list(ordinals, from, Math.min(from + CHUNK, ordinals.length));
      readers.read(
          connection ->
              Sql.list(
                  connection,
                  row -> {
                    action.accept(row.getLong("ordinal"), row.getBytes("measured"));
                    return true;
                  },
                  "select ordinal, measured from item_feature where version = ?"
                      + " and ordinal in (select value from json_each(?)) order by ordinal",
                  version,
                  list));
    }
  }

  @Override
  public Optional<byte[]> find(String version, String comparisonId) {
    return readers.read(
        connection ->
            Sql.first(
                connection,
                row -> row.getBytes("measured"),
                "select measured from item_feature where ordinal = ? and version = ?",
                ItemIds.find(connection, comparisonId),
                version));
  }
}
