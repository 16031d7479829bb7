package rewarddesk.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Cuts a stream into rows: the lines of JSON Lines, the elements of a JSON array or the rows of a
/// table as text.
///
/// Rows are cut before they are parsed, so that one broken row never costs the others, every row
/// has its line, and no more than one row is in memory. A stream that breaks off gives one last
/// unreadable row that says so.
///
/// Not safe for use by several threads.
abstract sealed class RowReader implements Rows
    permits LineRowReader, ArrayRowReader, CsvRowReader {
  /// Longest row that is read; longer ones are reported. A row takes several times its size while
  /// it is decoded, parsed and stored, and all of that has to fit beside the rest of the program.
  static final int MAX_ROW_BYTES = 16 << 20;

  static final String ENDS_EARLY = "the file ends early: ";

  private final InputStream in;
  private final byte[] block = new byte[1 << 16];
  private int at;
  private int filled;
  private long before;
  final RowBuffer row;
  private long line = 1;
  private boolean ended;

  RowReader(InputStream in, int maxRowBytes) {
    this.in = in;
    this.row = new RowBuffer(maxRowBytes);
  }

  @Override
  public final Optional<RawRow> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      return cutNext();
    } catch (IOException e) {
      ended = true;
      return Optional.of(row.takeBroken(line, brokenOff(e)));
    }
  }

  @Override
  public Place place() {
    return new Place(before + at, line);
  }

  /// The next byte after the place must begin a row or stand between two.
  @Override
  public void skipTo(Place place) throws IOException {
    long left = place.position() - (before + at);
    if (left <= filled - at) {
      at += Math.toIntExact(left);
    } else {
      in.skipNBytes(place.position() - before - filled);
      before = place.position();
      at = 0;
      filled = 0;
    }
    line = place.line();
  }

  abstract Optional<RawRow> cutNext() throws IOException;

  /// The next byte, or −1 at the end; keeps count of lines.
  final int read() throws IOException {
    if (at >= filled && !fill()) {
      return -1;
    }
    int value = block[at++] & 0xff;
    if (value == '\n') {
      line++;
    }
    return value;
  }

  /// Adds everything up to the next line break to the row and passes over the break.
  ///
  /// @return whether there was one; otherwise all has been read
  final boolean readLine() throws IOException {
    while (at < filled || fill()) {
      int end = at;
      while (end < filled && block[end] != '\n') {
        end++;
      }
      row.add(block, at, end);
      at = Math.min(end + 1, filled);
      if (end < filled) {
        line++;
        return true;
      }
    }
    return false;
  }

  private boolean fill() throws IOException {
    before += filled;
    at = 0;
    filled = 0;
    filled = Math.max(0, in.read(block));
    return filled > 0;
  }

  final long line() {
    return line;
  }

  /// Whether everything has been read.
  final boolean atEnd() throws IOException {
    return at >= filled && !fill();
  }

  final void end() {
    ended = true;
  }

  static boolean isSpace(int value) {
    return value == ' ' || value == '\t' || value == '\r' || value == '\n';
  }

  private static String brokenOff(IOException e) {
    return ENDS_EARLY
        + "it cannot be read further ("
        + e.getMessage()
        + "). Everything before this line was read";
  }
}
