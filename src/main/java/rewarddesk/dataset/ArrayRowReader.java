package rewarddesk.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Rows of a JSON array: its elements. Expects the stream to stand before the opening bracket.
///
/// Only brackets and quotes are looked at. A line break inside quotes, which JSON does not allow,
/// closes them, so that a forgotten quote spoils its own element and not the rest of the file.
final class ArrayRowReader extends RowReader {
  private boolean opened;
  private boolean closed;
  private int depth;
  private boolean quoted;
  private boolean escaped;

  ArrayRowReader(InputStream in, int maxRowBytes) {
    super(in, maxRowBytes);
  }

  @Override
  Optional<RawRow> cutNext() throws IOException {
    if (!opened) {
      opened = true;
      skipTo('[');
    }
    int first = closed ? ']' : firstOfElement();
    if (first == ']') {
      end();
      return trailing();
    }
    if (first < 0) {
      return Optional.of(notClosed(line()));
    }
    quoted = false;
    escaped = false;
    return Optional.of(first == '{' || first == '[' ? nested(first) : plain(first));
  }

  private void skipTo(int wanted) throws IOException {
    int value = read();
    while (value >= 0 && value != wanted) {
      value = read();
    }
  }

  private int firstOfElement() throws IOException {
    int value = read();
    while (isSpace(value) || value == ',') {
      value = read();
    }
    return value;
  }

  private RawRow nested(int first) throws IOException {
    long start = line();
    depth = 0;
    for (int value = first; value >= 0; value = read()) {
      row.add(value);
      follow(value);
      if (depth == 0 && !quoted) {
        return row.take(start);
      }
    }
    return notClosed(start);
  }

  private RawRow plain(int first) throws IOException {
    long start = line();
    for (int value = first; value >= 0; value = read()) {
      if (!quoted && (value == ',' || value == ']')) {
        closed = value == ']';
        return row.take(start);
      }
      row.add(value);
      follow(value);
    }
    return notClosed(start);
  }

  private void follow(int value) {
    if (quoted) {
      followQuoted(value);
    } else if (value == '"') {
      quoted = true;
    } else if (value == '{' || value == '[') {
      depth++;
    } else if (value == '}' || value == ']') {
      depth--;
    }
  }

  private void followQuoted(int value) {
    if (value == '\n') {
      quoted = false;
      escaped = false;
    } else if (escaped) {
      escaped = false;
    } else if (value == '\\') {
      escaped = true;
    } else if (value == '"') {
      quoted = false;
    }
  }

  private RawRow notClosed(long start) {
    end();
    return row.takeBroken(
        start, ENDS_EARLY + "the JSON array is not closed. Everything before this line was read");
  }

  private Optional<RawRow> trailing() throws IOException {
    int value = read();
    while (isSpace(value)) {
      value = read();
    }
    if (value < 0) {
      return Optional.empty();
    }
    long start = line();
    while (value >= 0 && value != '\n') {
      row.add(value);
      value = read();
    }
    return Optional.of(row.takeBroken(start, "there is more text after the end of the JSON array"));
  }
}
