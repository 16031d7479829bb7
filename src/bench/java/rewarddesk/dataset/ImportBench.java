package rewarddesk.dataset;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import rewarddesk.BenchFigures;
import rewarddesk.dataset.candidate.CandidateMapper;
import rewarddesk.dataset.candidate.RowOutcome;
import rewarddesk.dataset.file.InputFile;
import rewarddesk.dataset.file.RawRow;
import rewarddesk.dataset.file.RowRefusedException;
import rewarddesk.dataset.layout.SniffedFile;
import rewarddesk.dataset.row.RowFields;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Measures importing a large file of JSON Lines: each step apart, on one thread, and then the
/// whole as the program does it. Prints rows and megabytes a second, processor time a row (of all
/// threads; the figure that says least about what else the machine does) and the peak of the heap.
///
/// With `-Dwhole=true` only the whole is measured. Arguments: rows (100,000), folder to keep the
/// file in (made anew otherwise), Python with `datasets` to read the same file with. Run it from
/// the project's folder, beside which `shared` with the public data lies.
public final class ImportBench {
  private static final int STEP_ROWS = 100_000;
  private static final Path TEXTS =
      Path.of("../shared/data/hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz");
  private static final String READ_BY_PYTHON =
      "import datasets, sys, tempfile, time\n"
          + "start = time.time()\n"
          + "with tempfile.TemporaryDirectory() as cache:\n"
          + "    rows = datasets.load_dataset('json', data_files=sys.argv[1], split='train',"
          + " cache_dir=cache)\n"
          + "    print('%d rows, %.1f s' % (len(rows), time.time() - start))\n";

  private final PrintStream out = System.out;
  private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
  private final int rows;
  private final Path folder;
  private final Path file;

  private ImportBench(int rows, Path folder) {
    this.rows = rows;
    this.folder = folder;
    this.file = folder.resolve("pairs-" + rows + ".jsonl");
  }

  public static void main(String[] args) throws Exception {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : STEP_ROWS;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("import-bench");
    ImportBench bench = new ImportBench(rows, Files.createDirectories(folder));
    bench.write();
    if (!Boolean.getBoolean("whole")) {
      bench.steps();
    }
    bench.whole();
    if (args.length > 2) {
      bench.python(args[2]);
    }
  }

  private void write() throws IOException {
    if (!Files.exists(file)) {
      PairFile.of(TEXTS).write(file, rows);
    }
    out.printf(
        Locale.ROOT,
        "%,d rows, %,d MB, %,d bytes a row; load %.1f%n",
        rows,
        Files.size(file) >> 20,
        Files.size(file) / rows,
        system.getSystemLoadAverage());
  }

  private void steps() throws Exception {
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      boolean tell = warmUp == 1;
      step(tell, "reading", row -> row.length());
      step(tell, "+ parsing", RawRow::object);
      CandidateMapper mapper = mapper();
      step(
          tell,
          "+ mapping",
          row -> mapper.layout().map(new RowFields(row.object(), mapper.context())));
      step(tell, "+ fingerprint, id, coin", mapper::outcome);
    }
    store();
  }

  /// What is done with a row.
  @FunctionalInterface
  private interface Step {
    Object of(RawRow row) throws RowRefusedException;
  }

  private CandidateMapper mapper() throws Exception {
    try (InputFile input = InputFile.open(file, bytes -> {})) {
      SniffedFile sniffed = SniffedFile.open(input.rows(), Optional.empty());
      return ImportOptions.STANDARD.mapper(sniffed.layout(), file);
    }
  }

  private void step(boolean tell, String name, Step step) throws Exception {
    measured(
        tell,
        name,
        () -> {
          long seen = 0;
          try (InputFile input = InputFile.open(file, bytes -> {})) {
            for (Optional<RawRow> row = input.rows().next();
                row.isPresent() && seen < STEP_ROWS;
                row = input.rows().next()) {
              step.of(row.get());
              seen++;
            }
          }
          return seen;
        });
  }

  /// The writer alone: batches are read before the clock runs.
  private void store() throws Exception {
    Path target = folder.resolve("store.rdesk");
    Files.deleteIfExists(target);
    CandidateMapper mapper = mapper();
    long nanos = 0;
    long stored = 0;
    long processor = 0;
    try (Project project = new SqliteProjectFiles().openOrCreate(target);
        InputFile input = InputFile.open(file, bytes -> {})) {
      List<Candidate> batch = new ArrayList<>();
      for (Optional<RawRow> row = input.rows().next();
          row.isPresent() && stored < STEP_ROWS;
          row = input.rows().next()) {
        if (mapper.outcome(row.get()) instanceof RowOutcome.Ready(var candidates, int _)) {
          batch.addAll(candidates);
        }
        if (batch.size() >= 2000) {
          long cpu = BenchFigures.processorNanos();
          long start = System.nanoTime();
          project.comparisons().addAll(batch);
          nanos += System.nanoTime() - start;
          processor += BenchFigures.processorNanos() - cpu;
          stored += batch.size();
          batch.clear();
        }
      }
    }
    say("storing, batches of 2,000", stored, nanos, processor);
    Files.deleteIfExists(target);
  }

  private void whole() throws Exception {
    Path target = folder.resolve("whole.rdesk");
    Files.deleteIfExists(target);
    BenchFigures.forgetPeak();
    ThreadTimes before = ThreadTimes.now();
    try (Project project = new SqliteProjectFiles().openOrCreate(target)) {
      measured(
          true,
          "the whole import",
          () ->
              new DatasetImporter()
                  .importFiles(
                      project,
                      List.of(file),
                      ImportOptions.STANDARD,
                      ProgressListener.NONE,
                      new Cancellation())
                  .imported());
      before.since(rows).forEach(out::println);
    }
    out.printf(
        Locale.ROOT,
        "heap: %d MB at its peak of %d MB allowed; project file %,d MB; load %.1f; %s%n",
        BenchFigures.peakHeapMegabytes(),
        Runtime.getRuntime().maxMemory() >> 20,
        Files.size(target) >> 20,
        system.getSystemLoadAverage(),
        Instant.now());
    Files.deleteIfExists(target);
  }

  private void python(String python) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(python, "-c", READ_BY_PYTHON, file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    out.printf(
        Locale.ROOT,
        "Python datasets: %s; whole process %.1f s, exit %d%n",
        said,
        (System.nanoTime() - start) / 1e9,
        process.waitFor());
  }

  private void measured(boolean tell, String name, Callable<Long> work) throws Exception {
    long cpu = BenchFigures.processorNanos();
    long start = System.nanoTime();
    long done = work.call();
    long nanos = System.nanoTime() - start;
    if (tell) {
      say(name, done, nanos, BenchFigures.processorNanos() - cpu);
    }
  }

  private void say(String name, long done, long nanos, long cpu) throws IOException {
    double seconds = nanos / 1e9;
    out.printf(
        Locale.ROOT,
        "%-26s %,9.0f rows/s %6.1f MB/s %7.1f s %6.1f µs of processor a row%n",
        name,
        done / seconds,
        Files.size(file) / 1e6 / rows * done / seconds,
        seconds,
        cpu / 1e3 / Math.max(1, done));
  }
}
