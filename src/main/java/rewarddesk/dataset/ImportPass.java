package rewarddesk.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import rewarddesk.dataset.candidate.CandidateMaker;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.candidate.JoinTable;
import rewarddesk.dataset.candidate.Joiner;
import rewarddesk.dataset.candidate.RowOutcome;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.InputFile;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.file.Rows;
import rewarddesk.dataset.layout.SniffedFile;
import rewarddesk.dataset.row.JoinPart;
import rewarddesk.dataset.row.Layout;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.ImportedFile;
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
  private final String optionsHash;
  private final JoinTable waiting = new JoinTable();
  private boolean stops;

  private ImportPass(
      Project project,
      FileNames names,
      Retried retried,
      ImportOptions options,
      Cancellation cancel) {
    this.project = project;
    this.options = options;
    this.asked = options.asked();
    this.optionsHash = options.hash();
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
      return pass.read(files, progress, false);
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
      return pass.read(files, progress, true);
    }
  }

  private ImportReport read(List<Path> files, ProgressListener progress, boolean again) {
    ImportProgress bytes = new ImportProgress(progress, files);
    for (Path file : files) {
      cancel.throwIfCancelled();
      String name = names.of(file);
      ImportedFile identity = FileIdentity.of(file, name);
      stops = !again;
      read(file, identity, bytes::read, again ? retried.lines(name) : line -> true);
      tally.finish();
      if (!again) {
        tally.whole(identity);
      }
      bytes.endFile(file);
    }
    new JoinImport(project, tally, waiting, cancel).importAll();
    retried.joined();
    tally.finish();
    return tally.report();
  }

  private void read(Path path, ImportedFile identity, LongConsumer progress, LongPredicate wanted) {
    String name = identity.name();
    try (InputFile file = InputFile.open(path, progress)) {
      readOrRefuse(file, path, identity, wanted);
    } catch (FileRefusedException e) {
      tally.layout(name, Optional.empty());
      tally.reject(new Problem(name, 0, e.sentence(), ""));
    } catch (IOException e) {
      String reason = "the file could not be read to its end (" + e.getMessage() + ")";
      tally.reject(new Problem(name, 0, reason, ""));
    }
    retried.dealt(name, 0);
  }

  /// A file of an unknown layout has rows all the same, which are counted.
  private void readOrRefuse(InputFile file, Path path, ImportedFile identity, LongPredicate wanted)
      throws IOException {
    String name = identity.name();
    SniffedFile rows;
    try {
      rows = SniffedFile.open(file.rows(), asked);
    } catch (FileRefusedException e) {
      tally.layout(name, Optional.empty());
      tally.rejectFile(new Problem(name, 0, e.sentence(), ""), e.rows() + rest(file, e.rows()));
      return;
    }
    CandidateMapper mapper = options.mapper(rows.layout(), path, name);
    tally.layout(name, Optional.of(rows.layout().name()));
    tally.remark(name, remarks -> remarks.withUnread(rows.unread(mapper.context())));
    if (stops) {
      goOn(rows, identity);
    }
    readRows(rows, mapper, identity, wanted);
  }

  private long rest(InputFile file, int begun) {
    long rows = 0;
    while (begun > 0 && file.rows().next().isPresent()) {
      cancel.throwIfCancelled();
      rows++;
    }
    return rows;
  }

  /// Leaves out what an import with the same options dealt with before it was broken off.
  private void goOn(SniffedFile rows, ImportedFile identity) throws IOException {
    Optional<ImportedFile> before = project.importLog().file(identity.name());
    Optional<ImportedFile.Stop> stop =
        before.flatMap(ImportedFile::stop).filter(where -> where.options().equals(optionsHash));
    if (stop.isEmpty()) {
      return;
    }
    if (before.filter(identity::hasSameContent).isEmpty()) {
      tally.remark(identity.name(), ImportReport.Remarks::withChanged);
      return;
    }
    rows.skipTo(new Rows.Place(stop.get().position(), stop.get().line()));
    tally.remark(identity.name(), remarks -> remarks.withContinuedOn(stop.get().line()));
  }

  private void readRows(
      SniffedFile rows, CandidateMapper mapper, ImportedFile identity, LongPredicate wanted) {
    try (MappingPipeline pipeline =
        new MappingPipeline(
            mapper, outcome -> take(outcome, mapper.maker()), place -> reach(identity, place))) {
      for (Optional<RawRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        cancel.throwIfCancelled();
        if (wanted.test(row.get().line())) {
          pipeline.add(row.get(), rows.place());
        }
      }
      pipeline.finish();
    }
  }

  /// Parts that wait for others are in memory only: a file of them is read from its start again.
  private void reach(ImportedFile identity, Rows.Place place) {
    if (stops) {
      tally.reach(
          identity.stoppedAt(new ImportedFile.Stop(optionsHash, place.position(), place.line())));
    }
  }

  private void take(RowOutcome outcome, CandidateMaker maker) {
    switch (outcome) {
      case RowOutcome.Ready(var candidates, int size) -> {
        tally.add(maker.file(), candidates, size);
        retried.dealt(maker.file(), candidates.getFirst().line());
      }
      case RowOutcome.Waiting(JoinPart part, long line, int size) -> {
        stops = false;
        await(new Joiner.Placed(part, maker, line), size);
      }
      case RowOutcome.Refused(Problem problem, Optional<String> id) -> {
        id.ifPresent(key -> waiting.leftOut(key, problem));
        reject(problem);
      }
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
