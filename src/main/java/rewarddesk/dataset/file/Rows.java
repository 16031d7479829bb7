package rewarddesk.dataset.file;

import java.io.IOException;
import java.util.Optional;

/// The rows of a file, one after another. Not safe for use by several threads.
public interface Rows {

  /// The next row, or empty at the end.
  Optional<RawRow> next();

  /// Where the row after the one given last begins.
  Place place();

  /// Goes on from a place further on in the same file.
  ///
  /// @throws IOException when the file ends before it
  void skipTo(Place place) throws IOException;

  /// @param position bytes of the unpacked file before it; of a Parquet file, rows
  /// @param line its line, from 1
  record Place(long position, long line) {}
}
