package rewarddesk.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    RawRow row = length > limit ? tooLong(line) : decode(line);
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

  private RawRow decode(long line) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, kept);
    try {
      return new RawRow.TextRow(line, StandardCharsets.UTF_8.newDecoder().decode(in).toString());
    } catch (CharacterCodingException e) {
      return new RawRow.BrokenRow(
          line, "the row is not valid UTF-8 at byte " + (in.position() + 1), excerpt());
    }
  }

  private String excerpt() {
    return new String(bytes, 0, Math.min(kept, EXCERPT_BYTES), StandardCharsets.UTF_8);
  }
}
