package rewarddesk.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.InputFile;
import rewarddesk.dataset.layout.Layouts;
import rewarddesk.dataset.layout.SniffedFile;
import rewarddesk.dataset.mapping.ColumnPaths;
import rewarddesk.dataset.mapping.MappingGuess;
import rewarddesk.dataset.mapping.MappingLayout;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;

/// Imports files into a project.
///
/// Files are JSON Lines, JSON arrays, CSV, TSV or Parquet, packed with gzip or Zstandard or not.
/// Nothing in a file can stop an import: a bad row is reported and the next one read, a file that
/// cannot be read at all is reported and the next one opened.
///
/// Stateless and safe for any thread.
public final class DatasetImporter {
  public DatasetImporter() {}

  /// Reads the files one after another, each streamed. What was imported before a cancellation
  /// stays; rows are committed in batches of 1,000 comparisons.
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
    return ImportPass.all(project, files, options, progress, cancel);
  }

  /// Reads those rows of the files again that the project keeps aside, usually with another
  /// mapping. Rows that can be used now are imported and kept aside no more; the report counts only
  /// the rows that were tried again. Whatever happens meanwhile, a row is kept aside until it was
  /// imported.
  ///
  /// @param files the files the rows came from; others are not touched
  /// @throws IllegalArgumentException as [#importFiles]
  /// @throws java.util.concurrent.CancellationException as [#importFiles]
  public ImportReport retry(
      Project project,
      List<Path> files,
      ImportOptions options,
      ProgressListener progress,
      Cancellation cancel) {
    return ImportPass.again(project, files, options, progress, cancel);
  }

  /// Looks at the start of a file and reads its first rows, without importing anything. Rows that
  /// would be left out are not among them; the explanation counts them.
  ///
  /// @param rows how many rows to read at most
  public ImportPreview preview(Path file, ImportOptions options, int rows) {
    List<ObjectNode> first = firstRows(file);
    List<String> paths = first.isEmpty() ? List.of() : ColumnPaths.of(first.getFirst());
    try (InputFile input = InputFile.open(file, bytes -> {})) {
      SniffedFile sniffed = SniffedFile.open(input.rows(), options.asked());
      CandidateMapper mapper = options.mapper(sniffed.layout(), file);
      Map<String, String> mapping =
          sniffed.layout() instanceof MappingLayout declared
              ? declared.mapping().sources()
              : MappingGuess.of(first).sources();
      return new FirstRows(sniffed, mapper).preview(rows).with(paths, mapping);
    } catch (FileRefusedException e) {
      Map<String, String> guess = first.isEmpty() ? Map.of() : MappingGuess.of(first).sources();
      return ImportPreview.refused(e.sentence()).with(paths, guess);
    } catch (IOException e) {
      return ImportPreview.refused("the file could not be closed (" + e.getMessage() + ")");
    }
  }

  private static List<ObjectNode> firstRows(Path file) {
    try (InputFile input = InputFile.open(file, bytes -> {})) {
      return SniffedFile.firstRows(input.rows());
    } catch (FileRefusedException | IOException e) {
      return List.of();
    }
  }

  /// Names of the layouts, in the order they are tried.
  public List<String> layouts() {
    return Layouts.names();
  }
}
