package rewarddesk.dataset.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Collects the bytes of one row up to a limit. A longer row is counted but not kept.
final class RowBuffer {
  private static final int EXCERPT_BYTES = 10_000;
  private static final int START_BYTES = 8_192;
  private static final int KEEP_BYTES = 1 << 20;

  private final int limit;
  private byte[] bytes = new byte[START_BYTES];
  private int kept;
  private long length;

  RowBuffer(int limit) {
    this.limit = limit;
  }

  void add(int value) {
    length++;
    if (length > limit) {
      return;
    }
    if (kept == bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, bytes.length * 2L));
    }
    bytes[kept++] = (byte) value;
  }

  /// Adds the bytes from one place to another.
  void add(byte[] from, int start, int end) {
    length += end - start;
    int wanted = (int) Math.min(limit, length);
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(wanted, bytes.length * 2L)));
    }
    System.arraycopy(from, start, bytes, kept, wanted - kept);
    kept = wanted;
  }

  /// Whether nothing but white space was added.
  boolean isBlank() {
    for (int i = 0; i < kept; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }

  /// The row collected so far; the buffer is empty afterwards.
  RawRow take(long line) {
    RawRow row = length > limit ? tooLong(line) : checked(line);
    clear();
    return row;
  }

  /// The row collected so far as one that cannot be used; the buffer is empty afterwards.
  RawRow.BrokenRow takeBroken(long line, String reason) {
    RawRow.BrokenRow row = new RawRow.BrokenRow(line, reason, excerpt());
    clear();
    return row;
  }

  void clear() {
    kept = 0;
    length = 0;
    if (bytes.length > KEEP_BYTES) {
      bytes = new byte[START_BYTES];
    }
  }

  private RawRow tooLong(long line) {
    return new RawRow.BrokenRow(
        line,
        "the row is " + length + " bytes long; rows up to " + limit + " bytes are read",
        excerpt());
  }

  private RawRow checked(long line) {
    int wrong = Utf8.firstInvalid(bytes, kept);
    return wrong < 0
        ? new RawRow.TextRow(line, Arrays.copyOf(bytes, kept))
        : new RawRow.BrokenRow(
            line, "the row is not valid UTF-8 at byte " + (wrong + 1), excerpt());
  }

  private String excerpt() {
    return new String(bytes, 0, Math.min(kept, EXCERPT_BYTES), StandardCharsets.UTF_8);
  }
}
