package rewarddesk.dataset.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Rows of a Parquet file, one row group in memory at a time.
///
/// The library believes the numbers in a file. So whatever it throws over a damaged one, running
/// out of memory or stack for a made-up size included, ends the file with one unreadable row.
public final class ParquetRows implements Rows, Closeable {
  /// Largest row group that is read, in bytes as packed and as unpacked.
  private static final long MAX_GROUP_BYTES = 256L << 20;

  private static final int MAX_GROUP_FACTOR = 4;

  /// How messages of the library name a file.
  private static final Pattern OBJECT = Pattern.compile("[\\w.$]+@[0-9a-f]+");

  private final ParquetFileReader file;
  private final LongConsumer read;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private @Nullable RecordReader<Group> group;
  private long left;
  private int groups;
  private long bytes;
  private long row;
  private boolean ended;

  private ParquetRows(ParquetFileReader file, LongConsumer read) {
    this.file = file;
    this.read = read;
    this.schema = file.getFooter().getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
  }

  /// @param read hears how many bytes of the file have been read so far
  /// @throws FileRefusedException when it is damaged or its row groups are too large
  static ParquetRows open(Path path, LongConsumer read) throws FileRefusedException {
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
      ParquetRows rows =
          new ParquetRows(ParquetFileReader.open(new LocalInputFile(path), options), read);
      rows.checkSizes();
      return rows;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new FileRefusedException(
          "this is a damaged Parquet file (" + reason(e) + "); check that it is whole");
    }
  }

  private void checkSizes() throws FileRefusedException, IOException {
    for (BlockMetaData block : file.getRowGroups()) {
      if (block.getCompressedSize() > MAX_GROUP_BYTES
          || block.getTotalByteSize() > MAX_GROUP_FACTOR * MAX_GROUP_BYTES) {
        file.close();
        throw new FileRefusedException(
            "this Parquet file has a row group of more than 256 MB; write it again with smaller"
                + " row groups");
      }
    }
  }

  @Override
  public Optional<RawRow> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (left == 0 && !openGroup()) {
        ended = true;
        return Optional.empty();
      }
      left--;
      row++;
      return Optional.of(ParquetObject.row(row, next(group)));
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      ended = true;
      return Optional.of(
          new RawRow.BrokenRow(
              row,
              "the Parquet file cannot be read further ("
                  + reason(e)
                  + "). Everything before this row was read",
              ""));
    }
  }

  @Override
  public Place place() {
    return new Place(row, row + 1);
  }

  @Override
  public void skipTo(Place place) throws IOException {
    while (row < place.position()) {
      if (next().isEmpty() || ended) {
        throw new EOFException("it holds fewer rows than before");
      }
    }
  }

  private static Group next(@Nullable RecordReader<Group> reader) {
    if (reader == null) {
      throw new IllegalStateException("no row group is open");
    }
    return reader.read();
  }

  private boolean openGroup() throws IOException {
    while (left == 0) {
      PageReadStore pages = file.readNextRowGroup();
      if (pages == null) {
        return false;
      }
      bytes += file.getRowGroups().get(groups++).getCompressedSize();
      read.accept(bytes);
      left = pages.getRowCount();
      group = columns.getRecordReader(pages, new GroupRecordConverter(schema));
    }
    return true;
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    if (message != null && !message.isBlank()) {
      return OBJECT.matcher(message).replaceAll("it");
    }
    return e instanceof EOFException
        ? "it ends too early"
        : "what it holds does not fit its description";
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
