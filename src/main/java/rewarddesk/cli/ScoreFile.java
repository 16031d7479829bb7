package rewarddesk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import rewarddesk.json.ContentJson;

/// A file of scores that grows line by line and can be gone on with. Beside it, `NAME.about.json`
/// says what made it; only when that is the same again are the lines in it kept. For one thread.
///
/// The rows are read again in the same order. A row whose id stands next in the file is left out.
final class ScoreFile implements AutoCloseable {
  private static final long FLUSH_NANOS = 1_000_000_000L;
  private static final int TAIL = 1 << 20;

  private final Writer writer;
  private final BufferedReader recorded;
  private long flushed = System.nanoTime();
  private Optional<String> next;
  private long kept;

  private final Optional<Path> aside;

  private ScoreFile(Writer writer, BufferedReader recorded, Optional<Path> aside)
      throws IOException {
    this.writer = writer;
    this.recorded = recorded;
    this.aside = aside;
    this.next = nextId();
  }

  /// @param about everything that decides what the lines are, in one line
  static ScoreFile open(Path file, String about) throws IOException {
    Path aboutFile = aboutFile(file);
    String wanted = Json.object().put("madeBy", about) + "\n";
    boolean same =
        Files.isRegularFile(file)
            && Files.isRegularFile(aboutFile)
            && Files.readString(aboutFile).equals(wanted);
    Optional<Path> aside = Optional.empty();
    if (same) {
      dropTornLine(file);
    } else {
      if (Files.isRegularFile(aboutFile) && Files.isRegularFile(file)) {
        aside = Optional.of(free(file));
        Files.move(file, aside.get());
      }
      Files.writeString(file, "");
      Files.writeString(aboutFile, wanted);
    }
    Path reading = Files.createTempFile("scores", ".jsonl");
    Files.copy(file, reading, StandardCopyOption.REPLACE_EXISTING);
    return new ScoreFile(
        Files.newBufferedWriter(file, StandardOpenOption.APPEND),
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(reading, StandardOpenOption.DELETE_ON_CLOSE),
                StandardCharsets.UTF_8)),
        aside);
  }

  private static Path aboutFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".about.json");
  }

  /// What is put aside replaces nothing that was put aside before.
  private static Path free(Path file) {
    Path free = file.resolveSibling(file.getFileName() + ".old");
    for (int i = 2; Files.exists(free); i++) {
      free = file.resolveSibling(file.getFileName() + ".old" + i);
    }
    return free;
  }

  /// Forgets what made a file that something else is about to write: nothing in it is gone on with.
  static void forget(Path file) throws IOException {
    Files.deleteIfExists(aboutFile(file));
  }

  /// A killed run may have left half a line, or one of two lines of a row.
  private static void dropTornLine(Path file) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      long length = access.length();
      byte[] tail = new byte[(int) Math.min(length, TAIL)];
      access.seek(length - tail.length);
      access.readFully(tail);
      String text = new String(tail, StandardCharsets.ISO_8859_1);
      int end = text.lastIndexOf('\n') + 1;
      int before = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
      if (text.substring(before, end).contains("\"slot\":\"A\"")) {
        end = before;
      }
      access.setLength(length - tail.length + end);
    }
  }

  /// Whether the row stands in the file; to be asked of each row, in order.
  ///
  /// @param id of the row
  /// @param lines how many lines it has
  boolean has(String id, int lines) {
    if (next.isEmpty() || !next.get().equals(id)) {
      return false;
    }
    try {
      for (int i = 0; i < lines; i++) {
        next = nextId();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kept++;
    return true;
  }

  /// Whether all lines of the file have been matched with rows.
  boolean matched() {
    return next.isEmpty();
  }

  /// Where the lines were put that something else had made.
  Optional<Path> aside() {
    return aside;
  }

  /// Rows that stood in the file already.
  long kept() {
    return kept;
  }

  private Optional<String> nextId() throws IOException {
    String line = recorded.readLine();
    if (line == null) {
      return Optional.empty();
    }
    try {
      JsonNode id = ContentJson.MAPPER.readTree(line).path("id");
      return Optional.of(id.asText());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  void write(String line) {
    try {
      writer.write(line);
      writer.write('\n');
      if (System.nanoTime() - flushed > FLUSH_NANOS) {
        writer.flush();
        flushed = System.nanoTime();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (recorded) {
      writer.close();
    }
  }
}
