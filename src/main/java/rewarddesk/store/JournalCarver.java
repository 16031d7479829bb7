package rewarddesk.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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
  private static final Set<String> KINDS = Set.of("decide", "undo", "redo");

  /// Hands over every entry found, in no particular order, some of them several times.
  void run(Consumer<JournalEntry> action) throws IOException {
    long pages = Files.size(file) / Connections.PAGE_SIZE;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
      for (long page = 0; ; page++) {
        byte[] bytes = in.readNBytes(Connections.PAGE_SIZE);
        if (bytes.length < Connections.PAGE_SIZE) {
          return;
        }
        if (page % STEP == 0) {
          cancel.throwIfCancelled();
          progress.progress(page, pages);
        }
        for (TablePage.Row row : new TablePage(bytes).rows()) {
          entry(row).ifPresent(action);
        }
      }
    }
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
            columns.get(8) instanceof Long target ? target : 0));
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
