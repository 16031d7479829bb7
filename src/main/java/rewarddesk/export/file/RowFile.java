package rewarddesk.export.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/// A file of rows, written one after another. The same rows always give the same bytes. Closing it
/// writes what belongs after the last row; the stream beneath stays open.
///
/// Not safe for use by several threads.
public interface RowFile extends AutoCloseable {
  void write(ObjectNode row) throws IOException;

  @Override
  void close() throws IOException;
}
