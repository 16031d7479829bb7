package rewarddesk.dataset;

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
      int value = readLine();
      if (!row.isBlank()) {
        return Optional.of(row.take(start));
      }
      row.clear();
      if (value < 0) {
        end();
        return Optional.empty();
      }
    }
  }

  private int readLine() throws IOException {
    int value = read();
    while (value >= 0 && value != '\n') {
      row.add(value);
      value = read();
    }
    return value;
  }
}
