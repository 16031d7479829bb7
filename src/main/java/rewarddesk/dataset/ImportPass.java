package rewarddesk.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.Project;

/// One import of some files, from the first row to the report. Not safe for use by several threads.
final class ImportPass implements AutoCloseable {
  private final Project project;
  private final ImportOptions options;
  private final Optional<Layout> asked;
  private final Cancellation cancel;
  private final FileNames names;
  private final Retried retried;
  private final ImportTally tally;
  private final JoinTable waiting = new JoinTable();

  private ImportPass(
      Project project,
      FileNames names,
      Retried retried,
      ImportOptions options,
      Cancellation cancel) {
    this.project = project;
    this.options = options;
    this.asked = options.asked();
    this.cancel = cancel;
    this.names = names;
    this.retried = retried;
    this.tally = new ImportTally(project, retried);
  }

  /// Reads every row of the files.
  static ImportReport all(
      Project project,
      List<Path> files,
      ImportOptions options,
      ProgressListener progress,
      Cancellation cancel) {
    FileNames names = FileNames.of(files, project.importLog());
    try (ImportPass pass = new ImportPass(project, names, Retried.nothing(), options, cancel)) {
      return pass.read(files, progress, file -> line -> true);
    }
  }

  /// Reads the rows again that are kept aside; those that can be used now are kept aside no more.
  static ImportReport again(
      Project project,
      List<Path> files,
      ImportOptions options,
      ProgressListener progress,
      Cancellation cancel) {
    FileNames names = FileNames.of(files, project.importLog());
    Retried retried = Retried.of(names.names().values(), project.importLog());
    try (ImportPass pass = new ImportPass(project, names, retried, options, cancel)) {
      return pass.read(files, progress, retried::lines);
    }
  }

  /// Which lines of a file are wanted.
  @FunctionalInterface
  private interface Wanted {
    LongPredicate of(String file);
  }

  private ImportReport read(List<Path> files, ProgressListener progress, Wanted wanted) {
    ImportProgress bytes = new ImportProgress(progress, files);
    for (Path file : files) {
      cancel.throwIfCancelled();
      read(file, bytes::read, wanted.of(names.of(file)));
      tally.finish();
      bytes.endFile(file);
    }
    new JoinImport(project, tally, cancel).importAll(waiting);
    retried.joined();
    tally.finish();
    return tally.report();
  }

  private void read(Path path, LongConsumer progress, LongPredicate wanted) {
    String name = names.of(path);
    try (InputFile file = InputFile.open(path, progress)) {
      SniffedFile rows = SniffedFile.open(file.rows(), asked);
      tally.layout(name, Optional.of(rows.layout().name()));
      CandidateMapper mapper = CandidateMapper.of(rows.layout(), path, name, options);
      readRows(rows, mapper, wanted);
    } catch (FileRefusedException e) {
      tally.layout(name, Optional.empty());
      tally.reject(new Problem(name, 0, e.sentence(), ""));
    } catch (IOException e) {
      tally.reject(
          new Problem(name, 0, "the file could not be closed (" + e.getMessage() + ")", ""));
    }
    retried.dealt(name, 0);
  }

  private void readRows(SniffedFile rows, CandidateMapper mapper, LongPredicate wanted) {
    try (MappingPipeline pipeline =
        new MappingPipeline(mapper, outcome -> take(outcome, mapper.maker()))) {
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        cancel.throwIfCancelled();
        if (wanted.test(row.get().line())) {
          pipeline.add(row.get());
        }
      }
      pipeline.finish();
    }
  }

  private void take(RowOutcome outcome, CandidateMaker maker) {
    switch (outcome) {
      case RowOutcome.Ready(var candidates, int size) -> {
        tally.add(maker.file(), candidates, size);
        retried.dealt(maker.file(), candidates.getFirst().line());
      }
      case RowOutcome.Waiting(JoinPart part, long line, int size) ->
          await(new Joiner.Placed(part, maker, line), size);
      case RowOutcome.Refused(Problem problem) -> reject(problem);
    }
  }

  private void await(Joiner.Placed part, int size) {
    if (waiting.add(part, size)) {
      retried.waits(part.maker().file(), part.line());
    } else {
      reject(
          new Problem(
              part.maker().file(),
              part.line(),
              "there are too many single responses to join in memory; import fewer files at a time",
              ""));
    }
  }

  private void reject(Problem problem) {
    tally.reject(problem);
    retried.dealt(problem.file(), problem.line());
  }

  @Override
  public void close() {
    tally.close();
  }
}
