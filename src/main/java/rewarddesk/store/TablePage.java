package rewarddesk.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One page of a database file as bytes, read without SQLite, see
/// <https://sqlite.org/fileformat2.html#b_tree_pages>. The bytes may be anything: what makes no
/// sense is left out, and nothing is read outside the page.
final class TablePage {
  private static final byte TABLE_LEAF = 0x0d;
  private static final int CELL_COUNT_AT = 3;
  private static final int CELLS_AT = 8;
  private static final int MOST_COLUMNS = 64;

  private final ByteBuffer page;

  /// A row: its number, and its columns as [Long] or [String]; null for SQL null and for values
  /// that are neither.
  record Row(long number, List<@Nullable Object> columns) {}

  TablePage(byte[] bytes) {
    this.page = ByteBuffer.wrap(bytes);
  }

  /// The rows on this page whose values all stand on it; none when it is not a leaf of a table.
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    if (page.get(0) != TABLE_LEAF) {
      return rows;
    }
    int cells = Short.toUnsignedInt(page.getShort(CELL_COUNT_AT));
    for (int i = 0; i < cells && CELLS_AT + 2 * i + 2 <= page.capacity(); i++) {
      row(Short.toUnsignedInt(page.getShort(CELLS_AT + 2 * i))).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<Row> row(int at) {
    try {
      page.limit(page.capacity()).position(at);
      long length = varint();
      long number = varint();
      if (length < 1 || length > page.remaining()) {
        return Optional.empty();
      }
      page.limit(page.position() + (int) length);
      return Optional.of(new Row(number, columns()));
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private List<@Nullable Object> columns() {
    int start = page.position();
    long header = varint();
    List<Long> types = new ArrayList<>();
    while (page.position() < start + header) {
      types.add(varint());
      if (types.size() > MOST_COLUMNS) {
        throw new IllegalArgumentException("not a row of ours");
      }
    }
    List<@Nullable Object> columns = new ArrayList<>();
    for (long type : types) {
      columns.add(value(type));
    }
    return columns;
  }

  /// The value of a serial type, see <https://sqlite.org/fileformat2.html#record_format>.
  private @Nullable Object value(long type) {
    return switch ((int) Math.min(type, Integer.MAX_VALUE)) {
      case 0 -> null;
      case 1, 2, 3, 4 -> whole((int) type);
      case 5 -> whole(6);
      case 6 -> whole(8);
      case 7 -> skip(8);
      case 8 -> 0L;
      case 9 -> 1L;
      default -> type % 2 == 0 ? skip((type - 12) / 2) : text((type - 13) / 2);
    };
  }

  private long whole(int bytes) {
    long value = page.get();
    for (int i = 1; i < bytes; i++) {
      value = (value << 8) | Byte.toUnsignedLong(page.get());
    }
    return value;
  }

  private String text(long length) {
    byte[] bytes = new byte[bounded(length)];
    page.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private @Nullable Object skip(long length) {
    page.position(page.position() + bounded(length));
    return null;
  }

  private int bounded(long length) {
    if (length < 0 || length > page.remaining()) {
      throw new IllegalArgumentException("a value goes beyond its row");
    }
    return (int) length;
  }

  private long varint() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      byte next = page.get();
      value = (value << 7) | (next & 0x7f);
      if (next >= 0) {
        return value;
      }
    }
    return (value << 8) | Byte.toUnsignedLong(page.get());
  }
}
