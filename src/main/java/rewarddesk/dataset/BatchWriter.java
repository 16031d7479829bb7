package rewarddesk.dataset;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import rewarddesk.project.ComparisonRepository.Added;
import rewarddesk.project.ImportLog.Problem;
import rewarddesk.project.ImportedFile;
import rewarddesk.project.Project;

/// Writes batches beside the thread that reads, and counts what became of their rows.
final class BatchWriter implements AutoCloseable {
  private static final long PAUSE_NANOS = 1_000_000_000;

  private final Project project;
  private final long before;
  private final BiConsumer<String, FileCount> counts;
  private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
  private Optional<ImportedFile> unsaved = Optional.empty();
  private long saved = System.nanoTime();

  /// @param before the newest kept problem that is tried again
  /// @param counts hears of each row's file what became of the row, on the writing thread
  BatchWriter(Project project, long before, BiConsumer<String, FileCount> counts) {
    this.project = project;
    this.before = before;
    this.counts = counts;
  }

  /// The batch must not be changed any more; write one after the other.
  Future<?> write(ImportBatch batch) {
    return thread.submit(() -> store(batch));
  }

  /// Keeps how far a file is dealt with, now and then; what was done after that would only be found
  /// to be there already.
  private void reached(ImportedFile file) {
    unsaved = Optional.of(file);
    if (System.nanoTime() - saved >= PAUSE_NANOS) {
      save();
    }
  }

  /// Keeps how far the file is dealt with whose rows were written last.
  void save() {
    unsaved.ifPresent(project.importLog()::remember);
    unsaved = Optional.empty();
    saved = System.nanoTime();
  }

  /// Waits until everything that was written is on disk.
  void sync() {
    project.comparisons().sync();
  }

  /// The file was read to its end.
  void whole(ImportedFile file) {
    unsaved = Optional.empty();
    project.importLog().remember(file);
  }

  private void store(ImportBatch batch) {
    if (!batch.candidates().isEmpty()) {
      count(batch, project.comparisons().addAll(batch.candidates()));
    }
    if (!batch.problems().isEmpty() || !batch.settled().isEmpty()) {
      project.importLog().retried(before, batch.settled(), batch.problems());
      for (Problem problem : batch.problems()) {
        counts.accept(problem.file(), FileCount.REJECTED);
      }
    }
    batch.reached().ifPresent(this::reached);
  }

  private void count(ImportBatch batch, List<Added> outcomes) {
    int next = 0;
    for (ImportBatch.Row row : batch.rows()) {
      FileCount count = FileCount.NONE;
      boolean changed = false;
      for (int i = 0; i < row.comparisons(); i++, next++) {
        changed |= outcomes.get(next) != Added.DUPLICATE;
        count = count.plus(FileCount.stored(outcomes.get(next), batch.candidates().get(next)));
      }
      counts.accept(row.file(), count.plus(changed ? FileCount.IMPORTED : FileCount.DUPLICATE));
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
