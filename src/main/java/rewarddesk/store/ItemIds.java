package rewarddesk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds items by their ids. An id that is the beginning of the item's fingerprint stands in no
/// index of its own: it is found through the fingerprint.
final class ItemIds {
  private static final int MADE_LENGTH = 16;
  private static final int HASH_BYTES = 16;
  private static final int SHA_256_LENGTH = 64;

  static final String SQL =
      "select ordinal from item where id = ?1 and own_id = 1 union all"
          + " select i.ordinal from (select ordinal from fingerprint where hash between ?2 and ?3"
          + " union all select ordinal from fingerprint_recent where hash between ?2 and ?3) f"
          + " join item i on i.ordinal = f.ordinal where i.id = ?1 and i.own_id = 0";

  private ItemIds() {}

  /// @return 0 when the project has no such comparison
  static long find(StoreConnection connection, String id) throws SQLException {
    return Sql.number(connection, SQL, values(id));
  }

  /// What to bind to [#SQL].
  static @Nullable Object[] values(String id) {
    return isMade(id)
        ? new @Nullable Object[] {id, bound(id, 0), bound(id, -1)}
        : new @Nullable Object[] {id, null, null};
  }

  /// Half a SHA-256 tells more rows apart than there are, and takes a quarter of the room.
  static byte[] hash(String fingerprint) {
    return fingerprint.length() == SHA_256_LENGTH
        ? HexFormat.of().parseHex(fingerprint, 0, 2 * HASH_BYTES)
        : fingerprint.getBytes(StandardCharsets.UTF_8);
  }

  /// Whether the id is the beginning of the fingerprint.
  static boolean isMade(String id, String fingerprint) {
    return isMade(id) && fingerprint.length() == SHA_256_LENGTH && fingerprint.startsWith(id);
  }

  private static boolean isMade(String id) {
    return id.length() == MADE_LENGTH
        && id.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /// The least and the greatest hash that begin like this one.
  static List<byte[]> bounds(byte[] hash) {
    if (hash.length != HASH_BYTES) {
      return List.of(hash, hash);
    }
    ByteBuffer half = ByteBuffer.wrap(hash, 0, Long.BYTES);
    long start = half.getLong();
    return List.of(bound(start, 0), bound(start, -1));
  }

  private static byte[] bound(String id, long end) {
    return bound(HexFormat.fromHexDigitsToLong(id), end);
  }

  private static byte[] bound(long start, long end) {
    return ByteBuffer.allocate(HASH_BYTES).putLong(start).putLong(end).array();
  }
}
