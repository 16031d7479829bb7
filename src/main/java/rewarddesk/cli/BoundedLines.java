package rewarddesk.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a text file line by line and never holds more than the longest line allowed.
final class BoundedLines implements Closeable {
  /// Longest line kept, in UTF-16 units.
  static final int LONGEST = 1_000_000;

  private final BufferedReader reader;

  BoundedLines(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /// A line without its end.
  ///
  /// @param cut whether there was more than [#LONGEST]
  record Line(String text, boolean cut) {}

  /// The next line; empty at the end of the file.
  Optional<Line> next() throws IOException {
    int c = reader.read();
    if (c < 0) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        cut = true;
      }
    }
    return Optional.of(new Line(text.toString(), cut));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
