package rewarddesk.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.Optional;

/// Rows of a JSON array: its elements. Expects the stream to stand before the opening bracket. Also
/// rows of a file of objects one after another, of which each may span several lines.
///
/// Only brackets and quotes are looked at. A line break inside quotes, which JSON does not allow,
/// closes them, so that a forgotten quote spoils its own element and not the rest of the file. An
/// opening brace where only a key can stand starts the next element: a forgotten closing brace
/// costs its own element too, and no more.
final class ArrayRowReader extends RowReader {
  /// Containers deeper than this are taken for lists; the parser refuses such rows anyway.
  private static final int DEPTH_FOLLOWED = 1000;

  private final Around around;
  private final BitSet objects = new BitSet();
  private int pending;
  private int before;
  private boolean opened;
  private boolean closed;
  private int depth;
  private boolean quoted;
  private boolean escaped;

  /// What stands around the rows.
  enum Around {
    /// The brackets of a list.
    LIST,
    /// An object with the list in it, see [WrappedList].
    OBJECT,
    /// Nothing.
    NOTHING
  }

  ArrayRowReader(InputStream in, int maxRowBytes) {
    this(in, maxRowBytes, Around.LIST);
  }

  ArrayRowReader(InputStream in, int maxRowBytes, Around around) {
    super(in, maxRowBytes);
    this.around = around;
  }

  /// Whether the list stands in an object.
  boolean isWrapped() {
    return around == Around.OBJECT;
  }

  @Override
  Optional<RawRow> cutNext() throws IOException {
    if (!opened) {
      opened = true;
      if (around != Around.NOTHING) {
        skipToList();
      }
    }
    int first = closed ? ']' : firstOfElement();
    if (first == ']') {
      end();
      return trailing();
    }
    if (first < 0) {
      end();
      return around == Around.NOTHING ? Optional.empty() : Optional.of(notClosed(line()));
    }
    quoted = false;
    escaped = false;
    return Optional.of(first == '{' || first == '[' ? nested(first) : plain(first));
  }

  @Override
  public Place place() {
    Place after = super.place();
    boolean readTooFar = pending != 0 || closed;
    return readTooFar ? new Place(after.position() - 1, after.line()) : after;
  }

  /// A brace that was read too early stands before the place again.
  @Override
  public void skipTo(Place place) throws IOException {
    super.skipTo(place);
    pending = 0;
    closed = false;
    opened = true;
  }

  private void skipToList() throws IOException {
    StringBuilder head = new StringBuilder();
    for (int value = read(); value >= 0; value = read()) {
      head.append((char) value);
      if (value == '[' && (around == Around.LIST || WrappedList.opensAtEnd(head))) {
        return;
      }
    }
  }

  private int firstOfElement() throws IOException {
    int value = pending == 0 ? read() : pending;
    pending = 0;
    while (isSpace(value) || value == ',') {
      value = read();
    }
    return value;
  }

  private RawRow nested(int first) throws IOException {
    long start = line();
    depth = 0;
    for (int value = first; value >= 0; value = read()) {
      if (isOutOfPlace(value)) {
        pending = value;
        return row.takeBroken(
            start, "not valid JSON: the next row starts before this one is closed");
      }
      row.add(value);
      follow(value);
      if (depth == 0 && !quoted) {
        return row.take(start);
      }
    }
    return notClosed(start);
  }

  private boolean isOutOfPlace(int value) {
    return value == '{'
        && !quoted
        && depth > 0
        && (before == ',' || before == '{')
        && objects.get(Math.min(depth, DEPTH_FOLLOWED));
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
    if (!isSpace(value)) {
      before = value;
    }
    if (quoted) {
      followQuoted(value);
    } else if (value == '"') {
      quoted = true;
    } else if (value == '{' || value == '[') {
      depth++;
      objects.set(Math.min(depth, DEPTH_FOLLOWED), value == '{' && depth < DEPTH_FOLLOWED);
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
        start,
        ENDS_EARLY
            + (around == Around.NOTHING ? "the JSON object" : "the JSON array")
            + " is not closed. Everything before this line was read");
  }

  private Optional<RawRow> trailing() throws IOException {
    return around == Around.OBJECT ? restOfObject() : restOfFile();
  }

  /// Whatever else the object around the list holds is not looked at; its last brace is.
  private Optional<RawRow> restOfObject() throws IOException {
    int last = 0;
    for (int value = read(); value >= 0; value = read()) {
      last = isSpace(value) ? last : value;
    }
    return last == '}'
        ? Optional.empty()
        : Optional.of(
            row.takeBroken(
                line(),
                ENDS_EARLY
                    + "the JSON object around the rows is not closed. Everything before this line"
                    + " was read"));
  }

  private Optional<RawRow> restOfFile() throws IOException {
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
