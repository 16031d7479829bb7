package rewarddesk.store;

import java.sql.SQLException;
import rewarddesk.progress.Cancellation;

/// Tells of most new fingerprints, without a look into the file, that no item has one which begins
/// alike: one bit stands for all beginnings that share it (a Bloom filter with one function).
///
/// It may hold more than the file, never less: what was rolled back stays in it. Eight megabytes;
/// with a million items one answer in 67 is "maybe" for nothing. Used by the writer's thread only.
final class FingerprintFilter {
  private static final int BITS = 26;

  /// 2^64 divided by the golden ratio: spreads beginnings that differ in few digits.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] marks = new long[1 << (BITS - 6)];

  private FingerprintFilter() {}

  /// Reads all fingerprints: about a second for a million.
  static FingerprintFilter of(StoreConnection connection) throws SQLException {
    FingerprintFilter filter = new FingerprintFilter();
    Sql.forEach(
        connection,
        new Cancellation(),
        row -> filter.add(row.getBytes(1)),
        "select hash from fingerprint union all select hash from fingerprint_recent");
    return filter;
  }

  void add(byte[] hash) {
    int bit = bit(hash);
    marks[bit >>> 6] |= 1L << bit;
  }

  /// @return false when surely none begins with the same eight bytes
  boolean mayHold(byte[] hash) {
    int bit = bit(hash);
    return (marks[bit >>> 6] & 1L << bit) != 0;
  }

  private static int bit(byte[] hash) {
    long start = 0;
    for (int i = 0; i < Math.min(Long.BYTES, hash.length); i++) {
      start = start << 8 | (hash[i] & 0xff);
    }
    return (int) ((start * SPREAD) >>> (Long.SIZE - BITS));
  }
}
