package rewarddesk.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import rewarddesk.model.Comparison;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Project;

/// Imports files into a project.
///
/// Files are JSON Lines or JSON arrays, packed with gzip or not. Nothing in a file can stop an
/// import: a bad row is reported and the next one read, a file that cannot be read at all is
/// reported and the next one opened.
///
/// Stateless and safe for any thread.
public final class DatasetImporter {
  private static final int ROW_KEPT = 10_000;
  private static final int ROWS_PREVIEWED_PER_ROW = 20;

  public DatasetImporter() {}

  /// Reads the files one after another, each streamed. What was imported before a cancellation
  /// stays; rows are committed in batches of 500.
  ///
  /// A file that is missing, no text or of an unknown layout counts as one rejected record on line
  /// 0, with the reason.
  ///
  /// @param progress in bytes read of all files
  /// @throws IllegalArgumentException when the options name a layout that does not exist
  /// @throws java.util.concurrent.CancellationException when cancelled
  public ImportReport importFiles(
      Project project,
      List<Path> files,
      ImportOptions options,
      ProgressListener progress,
      Cancellation cancel) {
    Optional<Layout> named = options.layout().map(Layouts::named);
    ImportTally tally = new ImportTally(project);
    ImportProgress bytes = new ImportProgress(progress, files);
    for (Path file : files) {
      cancel.throwIfCancelled();
      String name = name(file);
      Optional<String> layout = Optional.empty();
      try {
        layout = Optional.of(importFile(file, named, options.seed(), tally, bytes::read, cancel));
      } catch (FileRefusedException e) {
        tally.reject(new Problem(name, 0, e.sentence(), ""));
      }
      tally.endFile(name, layout);
      bytes.endFile(file);
    }
    return tally.report();
  }

  private static String importFile(
      Path path,
      Optional<Layout> named,
      long seed,
      ImportTally tally,
      LongConsumer progress,
      Cancellation cancel)
      throws FileRefusedException {
    try (InputFile file = InputFile.open(path, progress)) {
      SniffedFile rows = SniffedFile.open(file.rows(), named);
      CandidateMapper mapper = new CandidateMapper(rows.layout(), seed, name(path));
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        cancel.throwIfCancelled();
        importRow(row.get(), mapper, tally);
      }
      return rows.layout().name();
    } catch (IOException e) {
      throw new FileRefusedException("the file could not be closed (" + e.getMessage() + ")");
    }
  }

  private static void importRow(RawRow row, CandidateMapper mapper, ImportTally tally) {
    try {
      tally.add(mapper.map(row), row.text().length());
    } catch (RowRefusedException e) {
      tally.reject(new Problem(mapper.file(), row.line(), e.sentence(), cut(row.text())));
    }
  }

  /// Looks at the start of a file and reads its first rows, without importing anything. Rows that
  /// would be left out are not among them; the explanation counts them.
  ///
  /// @param rows how many rows to read at most
  public ImportPreview preview(Path file, ImportOptions options, int rows) {
    Optional<Layout> named = options.layout().map(Layouts::named);
    try (InputFile input = InputFile.open(file, bytes -> {})) {
      SniffedFile sniffed = SniffedFile.open(input.rows(), named);
      return preview(
          sniffed, new CandidateMapper(sniffed.layout(), options.seed(), name(file)), rows);
    } catch (FileRefusedException e) {
      return new ImportPreview(Optional.empty(), e.sentence(), List.of());
    } catch (IOException e) {
      return new ImportPreview(
          Optional.empty(), "the file could not be closed (" + e.getMessage() + ")", List.of());
    }
  }

  private static ImportPreview preview(SniffedFile sniffed, CandidateMapper mapper, int rows) {
    List<Comparison> comparisons = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int most = rows * ROWS_PREVIEWED_PER_ROW;
    for (int i = 0; i < most && comparisons.size() < rows; i++) {
      Optional<RawRow> row = sniffed.next();
      if (row.isEmpty()) {
        break;
      }
      try {
        comparisons.add(mapper.map(row.get()).comparison());
      } catch (RowRefusedException e) {
        leftOut.add("line " + row.get().line() + ": " + e.sentence());
      }
    }
    return new ImportPreview(
        Optional.of(sniffed.layout().name()),
        sniffed.explanation() + leftOutSentence(leftOut),
        comparisons);
  }

  private static String leftOutSentence(List<String> leftOut) {
    return leftOut.isEmpty()
        ? ""
        : " Of the first rows "
            + leftOut.size()
            + " would be left out, the first of them on "
            + leftOut.getFirst()
            + ".";
  }

  /// Names of the layouts, in the order they are tried.
  public List<String> layouts() {
    return Layouts.names();
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /// The text as kept aside, never cut through a character.
  private static String cut(String text) {
    if (text.length() <= ROW_KEPT) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(ROW_KEPT - 1));
    return text.substring(0, halves ? ROW_KEPT - 1 : ROW_KEPT);
  }
}
