package rewarddesk.dataset.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Rows of a table as text, the first of which names the columns.
///
/// Cells may stand in double quotes and then hold line breaks, separators and doubled quotes. Every
/// cell is text; an empty one is empty text. A row with more or fewer cells than the header is
/// reported and the next one read.
final class CsvRowReader extends RowReader {
  private final CsvCells cells;
  private final List<String> columns;
  private final char separator;

  private CsvRowReader(InputStream in, int maxRowBytes, CsvCells cells, List<String> columns) {
    super(in, maxRowBytes);
    this.cells = cells;
    this.columns = columns;
    this.separator = cells.separator();
  }

  /// @param header the first row, which the stream still holds
  static CsvRowReader of(InputStream in, int maxRowBytes, CsvHeader header) {
    return new CsvRowReader(in, maxRowBytes, header.cells(), header.columns());
  }

  /// Whether tabs stand between the cells.
  boolean isTabbed() {
    return separator == '\t';
  }

  @Override
  Optional<RawRow> cutNext() throws IOException {
    while (true) {
      long start = line();
      boolean header = start == 1;
      boolean closed = readRow();
      if (header) {
        row.clear();
      } else if (!closed) {
        end();
        return Optional.of(
            row.takeBroken(start, ENDS_EARLY + "a quote that opens in this row is never closed"));
      } else if (!row.isBlank()) {
        return Optional.of(table(row.take(start)));
      } else {
        row.clear();
      }
      if (atEnd()) {
        end();
        return Optional.empty();
      }
    }
  }

  /// @return whether the row ended outside quotes
  private boolean readRow() throws IOException {
    boolean quoted = false;
    boolean cellStarts = true;
    for (int value = read(); value >= 0; value = read()) {
      if (value == '"' && (quoted || cellStarts)) {
        quoted = !quoted;
      } else if (value == '\n' && !quoted) {
        return true;
      }
      cellStarts = !quoted && (value == separator || value == '"');
      row.add(value);
    }
    return !quoted;
  }

  private RawRow table(RawRow raw) {
    if (!(raw instanceof RawRow.TextRow row)) {
      return raw;
    }
    long start = row.line();
    String text = row.text();
    List<String> values;
    try {
      values = cells.split(text.stripTrailing());
    } catch (RowRefusedException e) {
      return new RawRow.BrokenRow(start, e.sentence(), text);
    }
    if (values.size() != columns.size()) {
      return new RawRow.BrokenRow(
          start,
          "the row has %d cells where the header has %d".formatted(values.size(), columns.size()),
          text);
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i), values.get(i));
    }
    return new RawRow.TableRow(start, object, text.length());
  }
}
