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
import rewarddesk.project.Project;
import rewarddesk.store.SqliteProjectFiles;

/// Measures exports of a project of the given size (100,000 decided pairs unless told otherwise,
/// about 2 KB of text each), and prints what it saw. Arguments: size, folder.
public final class ExportBench {
  private static final int BATCH = 500;
  private static final int RUNS = 5;
  private static final String[] WORDS =
      "the model answers with a long list of steps because nobody asked for less 模型 回答 问题 长度"
          .split(" ");

  private final Random random = new Random(1);
  private final int size;
  private final Path folder;

  private ExportBench(int size, Path folder) {
    this.size = size;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("export-bench");
    new ExportBench(size, folder).run();
  }

  private void run() throws Exception {
    Path file = folder.resolve("bench-" + size + ".rdesk");
    if (!Files.exists(file)) {
      fill(file);
    }
    try (Project project = new SqliteProjectFiles().open(file)) {
      for (String target : List.of("trl", "trl-kto", "llama-factory", "csv")) {
        measure(project, target, Targets.named(target).orElseThrow().formats().getFirst());
      }
      measure(project, "trl", FileFormat.PARQUET);
    }
  }

  private void measure(Project project, String target, FileFormat format) throws Exception {
    double[] seconds = new double[RUNS];
    ExportReport report = null;
    Recipe recipe = Recipe.of(target, format, VerdictSource.HUMAN);
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      report =
          new Exporter()
              .export(
                  project,
                  new ExportRequest(recipe, folder.resolve("out")),
                  ProgressListener.NONE,
                  new Cancellation());
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%s %s: %,d rows, %d MB, median %.2f s (%.2f to %.2f)%n",
        target,
        format.word(),
        report == null ? 0 : report.rows(),
        report == null ? 0 : Files.size(report.files().getFirst()) >> 20,
        seconds[RUNS / 2],
        seconds[0],
        seconds[RUNS - 1]);
  }

  private void fill(Path file) {
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      for (int from = 0; from < size; from += BATCH) {
        List<Candidate> batch = new ArrayList<>(BATCH);
        List<Annotation> decisions = new ArrayList<>(BATCH);
        for (int i = from; i < Math.min(size, from + BATCH); i++) {
          batch.add(
              new Candidate(comparison(i), "%032x".formatted(i).repeat(2), "bench.jsonl", i + 1L));
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
