package rewarddesk.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;

/// Finds journal entries in a damaged file page by page, for those that SQLite no longer finds its
/// way to. Old copies of a page do no harm: entries never change. Entries too long for one page are
/// not found here.
///
/// @param file only read
record JournalCarver(Path file, ProgressListener progress, Cancellation cancel) {
  /// Columns of the journal in its first version; later ones may have more.
  private static final int JOURNAL_COLUMNS = 18;

  private static final int STEP = 256;
  private static final int LOG_HEADER = 32;
  private static final int FRAME_HEADER = 24;
  private static final int COMMIT_AT = 4;
  private static final Set<String> KINDS = Set.of("decide", "undo", "redo");

  /// Hands over every entry found, in no particular order, some of them several times.
  void run(Consumer<JournalEntry> action) throws IOException {
    long pages = Files.size(file) / Connections.PAGE_SIZE;
    try (InputStream in = open(file)) {
      byte[] page = in.readNBytes(Connections.PAGE_SIZE);
      for (long at = 0; page.length == Connections.PAGE_SIZE; at++) {
        if (at % STEP == 0) {
          cancel.throwIfCancelled();
          progress.progress(at, pages);
        }
        entries(page).forEach(action);
        page = in.readNBytes(Connections.PAGE_SIZE);
      }
    }
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(log)) {
      runLog(log, action);
    }
  }

  /// The same for the write-ahead log, see <https://sqlite.org/fileformat2.html#walformat>. A page
  /// in it counts once the transaction it belongs to is complete.
  private void runLog(Path log, Consumer<JournalEntry> action) throws IOException {
    List<JournalEntry> pending = new ArrayList<>();
    try (InputStream in = open(log)) {
      in.skipNBytes(Math.min(LOG_HEADER, Files.size(log)));
      byte[] frame = in.readNBytes(FRAME_HEADER + Connections.PAGE_SIZE);
      while (frame.length == FRAME_HEADER + Connections.PAGE_SIZE) {
        cancel.throwIfCancelled();
        pending.addAll(entries(Arrays.copyOfRange(frame, FRAME_HEADER, frame.length)));
        if (ByteBuffer.wrap(frame).getInt(COMMIT_AT) != 0) {
          pending.forEach(action);
          pending.clear();
        }
        frame = in.readNBytes(FRAME_HEADER + Connections.PAGE_SIZE);
      }
    }
  }

  private static InputStream open(Path path) throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), 1 << 20);
  }

  private static List<JournalEntry> entries(byte[] page) {
    return new TablePage(page)
        .rows().stream().map(JournalCarver::entry).flatMap(Optional::stream).toList();
  }

  /// The row as a journal entry, when it has the shape of one.
  private static Optional<JournalEntry> entry(TablePage.Row row) {
    List<@Nullable Object> columns = row.columns();
    if (columns.size() < JOURNAL_COLUMNS
        || columns.getFirst() != null
        || !(columns.get(1) instanceof String kind && KINDS.contains(kind))
        || !(columns.get(2) instanceof String comparisonId)
        || !(columns.get(3) instanceof String annotator)
        || !(columns.get(4) instanceof String at && isInstant(at))) {
      return Optional.empty();
    }
    return Optional.of(
        new JournalEntry(
            row.number(),
            kind,
            comparisonId,
            annotator,
            at,
            text(columns.get(5)),
            text(columns.get(6)),
            text(columns.get(7)),
            columns.get(8) instanceof Long target ? target : 0,
            details(columns)));
  }

  private static Map<String, Object> details(List<@Nullable Object> columns) {
    Map<String, Object> details = new HashMap<>();
    for (int i = 0; i < JournalEntry.ADDED.size(); i++) {
      int at = JOURNAL_COLUMNS + i;
      @Nullable Object value = at < columns.size() ? columns.get(at) : null;
      if (value != null) {
        details.put(JournalEntry.ADDED.get(i).getKey(), value);
      }
    }
    return details;
  }

  private static @Nullable String text(@Nullable Object column) {
    return column instanceof String text ? text : null;
  }

  private static boolean isInstant(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
