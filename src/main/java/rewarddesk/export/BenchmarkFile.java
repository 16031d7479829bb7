package rewarddesk.export;

import java.io.IOException;
import java.util.Optional;
import rewarddesk.dataset.file.FileRefusedException;
import rewarddesk.dataset.file.ObjectRows;
import rewarddesk.dataset.file.ObjectRows.ObjectRow;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.select.Benchmark;
import rewarddesk.progress.Cancellation;

/// Reads the benchmark that prompts must not share text with.
final class BenchmarkFile {
  private BenchmarkFile() {}

  /// The benchmark of the recipe, if it names one.
  ///
  /// @throws ExportException when the file cannot be read or holds no rows
  static Optional<Benchmark> of(Recipe recipe, Cancellation cancel) {
    return recipe.filters().overlap().map(overlap -> read(overlap, cancel));
  }

  private static Benchmark read(Overlap overlap, Cancellation cancel) {
    Benchmark benchmark = new Benchmark(overlap.words());
    long rows = 0;
    try (ObjectRows file = ObjectRows.open(overlap.file(), bytes -> {})) {
      for (Optional<ObjectRow> row = file.next(); row.isPresent(); row = file.next()) {
        cancel.throwIfCancelled();
        rows += row.get().object().isPresent() ? 1 : 0;
        row.get().object().ifPresent(benchmark::add);
      }
    } catch (FileRefusedException e) {
      throw new ExportException("The benchmark " + overlap.file() + ": " + e.sentence());
    } catch (IOException e) {
      throw new ExportException("The benchmark " + overlap.file() + " could not be read.", e);
    }
    if (rows == 0) {
      throw new ExportException("The benchmark " + overlap.file() + " holds no rows.");
    }
    return benchmark.sealed();
  }
}
