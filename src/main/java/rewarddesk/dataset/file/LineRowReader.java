package rewarddesk.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Rows of JSON Lines: one a line, blank lines skipped.
final class LineRowReader extends RowReader {

  LineRowReader(InputStream in, int maxRowBytes) {
    super(in, maxRowBytes);
  }

  @Override
  Optional<RawRow> cutNext() throws IOException {
    while (true) {
      long start = line();
      boolean more = readLine();
      if (!row.isBlank()) {
        return Optional.of(row.take(start));
      }
      row.clear();
      if (!more) {
        end();
        return Optional.empty();
      }
    }
  }
}
