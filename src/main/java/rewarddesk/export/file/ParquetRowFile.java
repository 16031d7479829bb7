package rewarddesk.export.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import rewarddesk.export.parquet.ParquetRows;
import rewarddesk.export.target.Column;

/// Rows as Parquet.
final class ParquetRowFile implements RowFile {
  private final ParquetRows rows;

  ParquetRowFile(OutputStream stream, List<Column> columns) throws IOException {
    this.rows = new ParquetRows(stream, columns);
  }

  @Override
  public void write(ObjectNode row) throws IOException {
    rows.write(row);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
