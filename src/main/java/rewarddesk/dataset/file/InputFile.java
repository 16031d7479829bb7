package rewarddesk.dataset.file;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import rewarddesk.dataset.file.ArrayRowReader.Around;

/// A file to import, opened. What it is, its first bytes say and not its name: packed with gzip or
/// Zstandard or not, Parquet, or text without its byte order mark.
///
/// @param rows the rows: lines, array elements, or rows of a table
/// @param packed whether it was packed with gzip or Zstandard
/// @param in what is open, to be closed
public record InputFile(Rows rows, boolean packed, Closeable in) implements AutoCloseable {
  /// What holds the rows, as far as loaders mind.
  public enum Kind {
    LINES,
    /// A JSON array, or objects that span lines.
    ARRAY,
    /// One JSON object with the rows in a list.
    WRAPPED_JSON,
    /// Cells are text, with commas or semicolons between them.
    TABLE,
    TABBED_TABLE,
    PARQUET
  }

  Kind kind() {
    return switch (rows) {
      case CsvRowReader table -> table.isTabbed() ? Kind.TABBED_TABLE : Kind.TABLE;
      case ArrayRowReader array -> array.isWrapped() ? Kind.WRAPPED_JSON : Kind.ARRAY;
      case ParquetRows ignored -> Kind.PARQUET;
      default -> Kind.LINES;
    };
  }

  private static final int BLOCK = 1 << 16;
  private static final int PEEK = 1 << 15;

  /// @param read hears how many bytes of the file itself have been read so far
  /// @throws FileRefusedException when there is nothing that could hold rows
  public static InputFile open(Path path, LongConsumer read) throws FileRefusedException {
    check(path);
    InputStream raw = null;
    try {
      raw = Files.newInputStream(path);
      if (FileSignature.PARQUET.matches(raw.readNBytes(4))) {
        raw.close();
        ParquetRows rows = ParquetRows.open(path, read);
        return new InputFile(rows, false, rows);
      }
      raw.close();
      raw = Files.newInputStream(path);
      return unpack(new Counting(raw, read));
    } catch (IOException e) {
      closeQuietly(raw, e);
      throw new FileRefusedException(
          "the file cannot be read (" + e.getMessage() + "); check that it is whole");
    } catch (FileRefusedException e) {
      closeQuietly(raw, e);
      throw e;
    }
  }

  /// Rows from a stream that is open already, such as standard input.
  public static InputFile of(InputStream stream) throws FileRefusedException {
    try {
      return unpack(stream);
    } catch (IOException e) {
      throw new FileRefusedException("the input cannot be read (" + e.getMessage() + ")");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static void check(Path path) throws FileRefusedException {
    if (Files.isDirectory(path)) {
      throw new FileRefusedException("this is a folder; name the files in it");
    }
    if (!Files.exists(path)) {
      throw new FileRefusedException("there is no such file; check the name");
    }
    if (!Files.isReadable(path)) {
      throw new FileRefusedException("the file may not be read; check its permissions");
    }
  }

  private static InputFile unpack(InputStream raw) throws IOException, FileRefusedException {
    BufferedInputStream in = new BufferedInputStream(raw, BLOCK);
    byte[] start = peek(in);
    boolean packed = FileSignature.GZIP.matches(start) || FileSignature.ZSTD.matches(start);
    if (FileSignature.GZIP.matches(start)) {
      in = new BufferedInputStream(new GZIPInputStream(in, BLOCK), BLOCK);
      start = peek(in);
    } else if (FileSignature.ZSTD.matches(start)) {
      in = new BufferedInputStream(new ZstdInputStream(in), BLOCK);
      start = peek(in);
    }
    Optional<String> foreign = FileSignature.foreign(start);
    if (foreign.isPresent()) {
      throw new FileRefusedException(foreign.get());
    }
    return new InputFile(rows(in, skipMark(in, start)), packed, in);
  }

  private static String skipMark(InputStream in, byte[] start) throws IOException {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (FileSignature.UTF8_MARK.matches(start)) {
      in.skipNBytes(3);
      return text.substring(3);
    }
    return text;
  }

  private static RowReader rows(InputStream in, String start) throws FileRefusedException {
    String text = start.stripLeading();
    if (text.startsWith("[")) {
      return new ArrayRowReader(in, RowReader.MAX_ROW_BYTES);
    }
    if (WrappedList.isOne(text)) {
      return new ArrayRowReader(in, RowReader.MAX_ROW_BYTES, Around.OBJECT);
    }
    if (WrappedList.spansLines(text)) {
      return new ArrayRowReader(in, RowReader.MAX_ROW_BYTES, Around.NOTHING);
    }
    if (text.startsWith("{") || text.length() < start.length()) {
      return new LineRowReader(in, RowReader.MAX_ROW_BYTES);
    }
    String utf8 = new String(start.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    Optional<CsvHeader> header = CsvHeader.of(utf8);
    return header.isPresent()
        ? CsvRowReader.of(in, RowReader.MAX_ROW_BYTES, header.get())
        : new LineRowReader(in, RowReader.MAX_ROW_BYTES);
  }

  /// The first bytes, which stay to be read. A stream that breaks off gives what there is.
  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(PEEK + 1);
    byte[] start = new byte[PEEK];
    int length = 0;
    try {
      int count = in.read(start, 0, PEEK);
      while (count > 0 && length + count < PEEK) {
        length += count;
        count = in.read(start, length, PEEK - length);
      }
      length += Math.max(0, count);
    } catch (IOException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(start, length);
  }

  private static void closeQuietly(@Nullable InputStream in, Exception e) {
    if (in != null) {
      try {
        in.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
    }
  }

  /// Counts the bytes that pass.
  private static final class Counting extends FilterInputStream {
    private final LongConsumer listener;
    private long count;

    Counting(InputStream in, LongConsumer listener) {
      super(in);
      this.listener = listener;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      passed(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      passed(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      passed(skipped);
      return skipped;
    }

    private void passed(long bytes) {
      count += bytes;
      listener.accept(count);
    }
  }
}
