package rewarddesk.export.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import rewarddesk.export.target.Column;

/// Rows in a Parquet file: typed columns, packed with Zstandard, row groups of 32 MB, which is what
/// is held in memory. The file names no time, so the same rows give the same bytes.
///
/// Not safe for use by several threads.
public final class ParquetRows implements AutoCloseable {
  private static final long ROW_GROUP_BYTES = 32L << 20;

  private final ParquetWriter<ObjectNode> writer;

  /// @param stream takes the bytes; it stays open
  /// @param columns what every row holds
  public ParquetRows(OutputStream stream, List<Column> columns) throws IOException {
    this.writer =
        new Builder(new StreamFile(stream), ParquetSchema.of(columns))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  public void write(ObjectNode row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<ObjectNode, Builder> {
    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @SuppressWarnings("deprecation") // the library still declares it abstract
    @Override
    protected WriteSupport<ObjectNode> getWriteSupport(
        org.apache.hadoop.conf.Configuration configuration) {
      return new RowSupport(schema);
    }

    @Override
    protected WriteSupport<ObjectNode> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(schema);
    }
  }
}
