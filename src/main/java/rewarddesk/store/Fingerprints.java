package rewarddesk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// The fingerprints of the items, within one transaction that adds some.
///
/// New ones are collected in a small table. When there are many of them they go into the large one
/// in their order, which touches each of its pages once and not once a row.
final class Fingerprints implements AutoCloseable {
  private static final long RECENT_AT_LEAST = 1 << 16;
  private static final int SHARE = 16;

  private final StoreConnection connection;
  private final PreparedStatement alike;
  private final PreparedStatement insert;

  Fingerprints(StoreConnection connection) throws SQLException {
    this.connection = connection;
    this.alike =
        connection.prepareStatement(
            "select hash, ordinal from fingerprint where hash between ?1 and ?2 union all"
                + " select hash, ordinal from fingerprint_recent where hash between ?1 and ?2");
    this.insert = connection.prepareStatement("insert into fingerprint_recent values (?, ?)");
  }

  /// What is known about a fingerprint.
  ///
  /// @param known whether there is an item with it
  /// @param ordinal that item; 0 when it is not known
  /// @param startTaken whether another item's fingerprint begins like it, and so the id made of it
  record Found(boolean known, long ordinal, boolean startTaken) {
    static final Found NOTHING = new Found(false, 0, false);
  }

  Found find(byte[] hash) throws SQLException {
    List<byte[]> bounds = ItemIds.bounds(hash);
    boolean startTaken = false;
    try (ResultSet rows = Sql.bind(alike, bounds.getFirst(), bounds.getLast()).executeQuery()) {
      while (rows.next()) {
        if (Arrays.equals(rows.getBytes(1), hash)) {
          return new Found(true, rows.getLong(2), startTaken);
        }
        startTaken = true;
      }
    }
    return new Found(false, 0, startTaken);
  }

  /// Notes a new one, which [#find] and other statements see after [#write] only.
  void add(byte[] hash, long ordinal) throws SQLException {
    Sql.bind(insert, hash, ordinal).addBatch();
  }

  void write() throws SQLException {
    insert.executeBatch();
  }

  /// To be called when the transaction has added its items.
  ///
  /// @param items how many the project holds
  void settle(long items) throws SQLException {
    long recent = Sql.number(connection, "select count(*) from fingerprint_recent");
    if (recent >= Math.max(RECENT_AT_LEAST, items / SHARE)) {
      Sql.run(
          connection,
          "insert into fingerprint select hash, ordinal from fingerprint_recent order by hash");
      Sql.run(connection, "delete from fingerprint_recent");
    }
  }

  @Override
  public void close() throws SQLException {
    try (alike;
        insert) {
      // closes both
    }
  }
}
