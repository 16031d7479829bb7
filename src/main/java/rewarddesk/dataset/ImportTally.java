package rewarddesk.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import rewarddesk.dataset.ImportReport.Remarks;
import rewarddesk.project.Candidate;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.ImportedFile;
import rewarddesk.project.Project;

/// Hands rows to the project in batches and counts what became of them.
///
/// A batch ends at [#BATCH_ROWS] comparisons or [#BATCH_CHARACTERS] characters, so that memory
/// stays flat whatever the rows are. One batch is written while the next one is read. Not safe for
/// use by several threads.
final class ImportTally implements AutoCloseable {
  private static final int BATCH_ROWS = 1000;
  private static final int BATCH_CHARACTERS = 8 << 20;

  private final Retried retried;
  private final BatchWriter writer;
  private final Map<String, FileCount> files = new LinkedHashMap<>();
  private final Map<String, Remarks> remarks = new HashMap<>();
  private final List<Problem> shown = new ArrayList<>();
  private final ProblemGroup.Collected groups = new ProblemGroup.Collected();
  private ImportBatch batch = new ImportBatch();
  private Optional<Future<?>> writing = Optional.empty();

  ImportTally(Project project, Retried retried) {
    this.retried = retried;
    this.writer = new BatchWriter(project, retried.before(), this::count);
  }

  /// Comparisons of one row.
  void add(String file, List<Candidate> candidates, int size) {
    batch.add(file, candidates, size);
    flushIfFull();
  }

  void reject(Problem problem) {
    groups.add(problem, 1);
    batch.reject(problem);
    if (shown.size() < ImportReport.PROBLEMS_KEPT) {
      shown.add(problem);
    }
    flushIfFull();
  }

  /// A file that is refused as a whole: one problem, which all of its rows count for.
  void rejectFile(Problem problem, long rows) {
    reject(problem);
    if (rows > 1) {
      groups.add(problem, rows - 1);
      count(problem.file(), FileCount.rejected(rows - 1));
    }
  }

  /// When everything told so far is written, so much of the file is dealt with.
  void reach(ImportedFile file) {
    batch.reach(file);
  }

  /// The file was read to its end, and all of it is written.
  void whole(ImportedFile file) {
    writer.whole(file);
  }

  void remark(String file, UnaryOperator<Remarks> more) {
    remarks.put(file, more.apply(remarks.getOrDefault(file, Remarks.NONE)));
  }

  private void flushIfFull() {
    if (batch.comparisons() >= BATCH_ROWS || batch.characters() >= BATCH_CHARACTERS) {
      flush();
    }
  }

  private void flush() {
    await();
    batch.settle(retried.takeSettled());
    if (!batch.isEmpty()) {
      writing = Optional.of(writer.write(batch));
      batch = new ImportBatch();
    }
  }

  private void await() {
    writing.ifPresent(MappingPipeline::await);
    writing = Optional.empty();
  }

  /// Counts what became of a row; called by the writer too, which is waited for before anyone
  /// looks.
  void count(String file, FileCount one) {
    synchronized (files) {
      files.merge(file, one, FileCount::plus);
    }
  }

  /// Says with which layout a file was read; empty when it was refused.
  void layout(String file, Optional<String> layout) {
    count(file, FileCount.ofLayout(layout));
  }

  /// Waits until everything is written and on disk.
  void finish() {
    retried.close();
    flush();
    await();
    writer.sync();
  }

  ImportReport report() {
    FileCount all = files.values().stream().reduce(FileCount.NONE, FileCount::plus);
    return new ImportReport(
        all.records(),
        all.imported(),
        all.duplicates(),
        all.rejected(),
        new ImportReport.Stored(all.comparisons(), all.annotations(), all.judgments()),
        shown,
        groups.groups(),
        files.entrySet().stream().map(this::report).toList());
  }

  private ImportReport.FileReport report(Map.Entry<String, FileCount> file) {
    return file.getValue().report(file.getKey(), remarks.getOrDefault(file.getKey(), Remarks.NONE));
  }

  /// Waits for what is being written; how far an import that was broken off came is kept.
  @Override
  public void close() {
    writer.close();
    writer.save();
  }
}
