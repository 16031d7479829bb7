package rewarddesk.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import rewarddesk.BenchFigures;
import rewarddesk.export.recipe.Recipe;
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.export.target.FileFormat;
import rewarddesk.export.target.Targets;
import rewarddesk.model.Annotation;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Response;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Candidate;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Measures exports of a project of the given size (100,000 decided pairs unless told otherwise,
/// about 2 KB of text each), and prints what it saw: the time by the clock, and the processor time
/// of all threads, which on a busy machine says more. `read` is reading the project alone, `look` a
/// preview. Arguments: size, folder, a Python that has `datasets` to load the same file with.
public final class ExportBench {
  private static final int BATCH = 500;
  private static final int RUNS = 3;
  private static final String[] WORDS =
      "the model answers with a long list of steps because nobody asked for less 模型 回答 问题 长度"
          .split(" ");

  private final Random random = new Random(1);
  private final int size;
  private final Path folder;

  private final String python;

  private ExportBench(int size, Path folder, String python) {
    this.size = size;
    this.folder = folder;
    this.python = python;
  }

  public static void main(String[] args) throws Exception {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("export-bench");
    new ExportBench(size, folder, args.length > 2 ? args[2] : "").run();
  }

  private void run() throws Exception {
    Path file = folder.resolve("bench-" + size + ".rdesk");
    if (!Files.exists(file)) {
      fill(file);
    }
    try (Project project = new SqliteProjectFiles().open(file)) {
      time("read", () -> read(project));
      Recipe trl = Recipe.of("trl", FileFormat.JSONL, VerdictSource.HUMAN);
      time("look", () -> new Exporter().preview(project, trl, 3, new Cancellation()).report());
      for (String target : List.of("trl", "trl-kto", "llama-factory", "csv")) {
        measure(project, target, Targets.named(target).orElseThrow().formats().getFirst());
      }
      measure(project, "trl", FileFormat.PARQUET);
    }
  }

  private static long read(Project project) {
    long[] characters = {0};
    project
        .comparisons()
        .forEach(
            ItemQuery.ALL,
            new Cancellation(),
            item -> characters[0] += item.comparison().responseA().plain().length());
    return characters[0];
  }

  private void measure(Project project, String target, FileFormat format) throws Exception {
    Recipe recipe = Recipe.of(target, format, VerdictSource.HUMAN);
    ExportRequest request = new ExportRequest(recipe, folder.resolve("out-" + target));
    ExportReport report =
        time(
            target + " " + format.word(),
            () ->
                new Exporter().export(project, request, ProgressListener.NONE, new Cancellation()));
    Path data = report.files().getFirst();
    System.out.printf("  %,d rows, %d MB%n", report.rows(), Files.size(data) >> 20);
    if (!python.isEmpty() && format != FileFormat.JSON) {
      loadWithPython(format, data);
    }
  }

  private static <T> T time(String what, Callable<T> work) throws Exception {
    double[] seconds = new double[RUNS];
    double[] processor = new double[RUNS];
    T result = work.call();
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      long used = BenchFigures.processorNanos();
      result = work.call();
      seconds[i] = (System.nanoTime() - start) / 1e9;
      processor[i] = (BenchFigures.processorNanos() - used) / 1e9;
    }
    Arrays.sort(seconds);
    Arrays.sort(processor);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f s (%.2f to %.2f), processor %.2f s (%.2f to %.2f)%n",
        what,
        seconds[RUNS / 2],
        seconds[0],
        seconds[RUNS - 1],
        processor[RUNS / 2],
        processor[0],
        processor[RUNS - 1]);
    return result;
  }

  private void loadWithPython(FileFormat format, Path data) throws Exception {
    String program =
        """
        import sys, tempfile, time
        from datasets import load_dataset
        with tempfile.TemporaryDirectory() as cache:
            start = time.time()
            rows = load_dataset(sys.argv[1], data_files=sys.argv[2], cache_dir=cache, split="train")
            print(f"  datasets loads the same {rows.num_rows:,} rows in {time.time() - start:.2f} s")
        """;
    String loader = format == FileFormat.JSONL ? "json" : format.word();
    ProcessBuilder builder =
        new ProcessBuilder(python, "-c", program, loader, data.toString())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HF_HUB_OFFLINE", "1");
    int exit = builder.start().waitFor();
    if (exit != 0) {
      System.out.println("  datasets could not load it");
    }
  }

  private void fill(Path file) {
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      for (int from = 0; from < size; from += BATCH) {
        List<Candidate> batch = new ArrayList<>(BATCH);
        List<Annotation> decisions = new ArrayList<>(BATCH);
        for (int i = from; i < Math.min(size, from + BATCH); i++) {
          batch.add(
              new Candidate(comparison(i), "%08x".formatted(i).repeat(8), "bench.jsonl", i + 1L));
          decisions.add(annotation(i));
        }
        project.comparisons().addAll(batch);
        project.decisions().recordAll(decisions);
      }
    }
  }

  private Comparison comparison(int i) {
    return Comparison.of(
        "pair-" + i,
        Content.user("号" + (i + 1) + " " + text(40)),
        Response.of(text(150)),
        Response.of(text(150)));
  }

  private Annotation annotation(int i) {
    return new Annotation(
        "pair-" + i,
        "bench",
        Verdict.prefers(random.nextBoolean() ? Slot.A : Slot.B),
        Optional.empty(),
        Optional.empty(),
        false,
        DisplayOrder.AS_STORED,
        Duration.ofSeconds(20),
        "",
        Instant.parse("2026-11-23T08:00:00Z"));
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString();
  }
}
