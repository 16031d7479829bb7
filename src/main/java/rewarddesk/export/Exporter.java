package rewarddesk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;

/// Writes a project's decisions as training data.
///
/// The same project and request always give the same bytes: items come in the order of their
/// import, keys in a fixed order, and no time of export is written.
///
/// Stateless and safe for any thread.
public final class Exporter {
  private static final List<PairWriter> WRITERS = List.of(new TrlPreferenceWriter());

  public Exporter() {}

  /// Writes the data and its provenance, streaming; nothing appears under the final name before it
  /// is complete, and older files of the same names are replaced.
  ///
  /// For target `trl` the files are `preference.jsonl` (the data), `preference.provenance.jsonl`
  /// (one row for each of its rows, in the same order) and `preference.provenance-left-out.jsonl`
  /// (id and reason of every decided item that gave no row).
  ///
  /// @param progress in items
  /// @throws ExportException when the target does not exist or the files cannot be written
  /// @throws java.util.concurrent.CancellationException when cancelled; nothing is left behind then
  public ExportReport export(
      Project project, ExportRequest request, ProgressListener progress, Cancellation cancel) {
    Path folder = request.folder();
    PairWriter writer = writer(request);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new ExportException(folder + " is a file. Choose a folder to export to.");
    }
    try {
      Optional<ExportReport> report = write(project, request, writer, false, progress, cancel);
      return report.isPresent()
          ? report.get()
          : write(project, request, writer, true, progress, cancel).orElseThrow();
    } catch (IOException | UncheckedIOException e) {
      throw new ExportException(
          "The files could not be written to "
              + folder
              + " ("
              + e.getMessage()
              + "). Check that there is room and that you may write there.",
          e);
    }
  }

  /// One attempt; empty when plain text turned out to be the wrong shape.
  private static Optional<ExportReport> write(
      Project project,
      ExportRequest request,
      PairWriter writer,
      boolean conversations,
      ProgressListener progress,
      Cancellation cancel)
      throws IOException {
    try (StagedFiles files = new StagedFiles(request.folder())) {
      FileSink sink = new FileSink(writer, files);
      ExportPass pass = new ExportPass(PairSelector.of(request), writer, conversations, sink);
      pass.run(project, progress, cancel);
      if (pass.mixed()) {
        return Optional.empty();
      }
      return Optional.of(new ExportReport(pass.rows(), pass.leftOut(), files.publish()));
    }
  }

  /// Counts what an export would do and returns its first lines, without writing. Reads the whole
  /// project: call it off the screen's thread.
  ///
  /// @throws ExportException when the target does not exist
  /// @throws java.util.concurrent.CancellationException when cancelled
  public ExportPreview preview(
      Project project, ExportRequest request, int lines, Cancellation cancel) {
    PairWriter writer = writer(request);
    Optional<ExportPreview> preview = look(project, request, writer, false, lines, cancel);
    return preview.isPresent()
        ? preview.get()
        : look(project, request, writer, true, lines, cancel).orElseThrow();
  }

  private static Optional<ExportPreview> look(
      Project project,
      ExportRequest request,
      PairWriter writer,
      boolean conversations,
      int lines,
      Cancellation cancel) {
    FirstLines sink = new FirstLines(writer, lines);
    ExportPass pass = new ExportPass(PairSelector.of(request), writer, conversations, sink);
    pass.run(project, ProgressListener.NONE, cancel);
    return pass.mixed()
        ? Optional.empty()
        : Optional.of(
            new ExportPreview(
                new ExportReport(pass.rows(), pass.leftOut(), List.of()), sink.lines()));
  }

  /// @param lines the first lines of the data file, as they would be written
  public record ExportPreview(ExportReport report, List<String> lines) {}

  /// Names of the targets.
  public List<String> targets() {
    return WRITERS.stream().map(PairWriter::target).toList();
  }

  private PairWriter writer(ExportRequest request) {
    return WRITERS.stream()
        .filter(writer -> writer.target().equals(request.target()))
        .findFirst()
        .orElseThrow(
            () ->
                new ExportException(
                    "There is no export target \""
                        + request.target()
                        + "\". There are: "
                        + String.join(", ", targets())));
  }
}
