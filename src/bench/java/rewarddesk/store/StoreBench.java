package rewarddesk.store;

import java.io.IOException;
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
import java.util.Set;
import java.util.concurrent.Callable;
import rewarddesk.model.Annotation;
import rewarddesk.model.Assessment;
import rewarddesk.model.Comparison;
import rewarddesk.model.Content;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Provenance;
import rewarddesk.model.Response;
import rewarddesk.model.RewardSystemKind;
import rewarddesk.model.Slot;
import rewarddesk.model.Verdict;
import rewarddesk.progress.Cancellation;
import rewarddesk.project.Candidate;
import rewarddesk.project.ItemQuery;
import rewarddesk.project.ItemQuery.Status;
import rewarddesk.project.Project;
import rewarddesk.project.QueueOrder;
import rewarddesk.queue.Ordering;
import rewarddesk.queue.QueueKind;

/// Measures the store on a project of the given size (100,000 pairs unless told otherwise) with
/// about 2 KB of text a pair, and prints what it saw. Arguments: size, folder.
public final class StoreBench {
  private static final int BATCH = 500;
  private static final int SAMPLES = 1000;
  private static final String[] WORDS =
      "the model answers with a long list of steps because nobody asked for less 模型 回答 问题 长度"
          .split(" ");

  private final Random random = new Random(1);
  private final int size;
  private final Path file;

  private StoreBench(int size, Path file) {
    this.size = size;
    this.file = file;
  }

  public static void main(String[] args) throws Exception {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("store-bench");
    new StoreBench(size, folder.resolve("bench-" + size + ".rdesk")).run();
  }

  private void run() throws Exception {
    fill();
    try (Project project = openAndShowFirst()) {
      quantiles("at, random", () -> project.comparisons().at(1 + random.nextInt(size)));
      quantiles("record", () -> project.decisions().record(annotation(random.nextInt(size))));
      quantiles("undo + redo", () -> undoAndRedo(project));
      quantiles("counts", () -> project.decisions().counts());
      quantiles(
          "nextOpen",
          () -> project.queue().next(QueueOrder.SEQUENTIAL, random.nextInt(size), Set.of()));
      conflicts(project);
      quantiles("50 summaries", () -> project.comparisons().summaries(screen()));
      once("ordinals, all", () -> ordinals(project, ItemQuery.ALL));
      once("ordinals, open", () -> ordinals(project, ItemQuery.ALL.withStatus(Status.OPEN)));
      once("ordinals, decided", () -> ordinals(project, ItemQuery.ALL.withStatus(Status.DECIDED)));
      once("text search, no match", () -> ordinals(project, ItemQuery.ALL.withText("zzz")));
      once("text search, one match", () -> ordinals(project, ItemQuery.ALL.withText("号" + size)));
      once("missing", () -> project.judgments().missing("builtin", true).length);
      orders(project);
      once("stream summaries", () -> streamSummaries(project));
      once("stream items", () -> streamItems(project));
      heap();
    }
  }

  /// Works orders out over judgments of every item, then asks for the next item in them.
  private void orders(Project project) throws Exception {
    once("judgments", () -> judgeAll(project));
    Ordering ordering = new Ordering(Instant::now);
    for (QueueKind kind : List.of(QueueKind.UNCERTAIN, QueueKind.RANDOM, QueueKind.SIMILAR)) {
      once(
          "work out " + kind.word(),
          () -> {
            ordering.workOut(project, kind, "bench", (done, total) -> {}, new Cancellation());
            return Math.toIntExact(project.queue().ahead(kind.order("bench")));
          });
      QueueOrder order = kind.order("bench");
      quantiles("next, " + kind.word(), () -> project.queue().next(order, 0, Set.of(1L, 2L)));
    }
    quantiles("next of the audit slice", () -> project.queue().nextAudited(Set.of(1L)));
    quantiles("ahead", () -> project.queue().ahead(QueueOrder.RANDOM));
    quantiles(
        "record, with orders", () -> project.decisions().record(annotation(random.nextInt(size))));
  }

  private int judgeAll(Project project) {
    for (int from = 0; from < size; from += BATCH) {
      List<Judgment> batch = new ArrayList<>(BATCH);
      for (int i = from; i < Math.min(size, from + BATCH); i++) {
        batch.add(judgment(i));
      }
      project.judgments().addAll(batch);
    }
    return size;
  }

  private Judgment judgment(int i) {
    return new Judgment(
        "pair-" + i,
        "bench",
        RewardSystemKind.RULE,
        new Verdict.Prefers(Slot.A),
        Optional.of(random.nextDouble()),
        Assessment.NONE,
        Assessment.NONE,
        Optional.empty(),
        List.of(),
        Provenance.ofVersion("1"),
        Duration.ZERO,
        Instant.EPOCH);
  }

  /// Every item judged by the rules and by a judge, each for a side by a coin, so that half of the
  /// items are in conflict.
  private void conflicts(Project project) throws Exception {
    long start = System.nanoTime();
    ConflictingJudgments.add(project, size, "pair-", 0);
    print(
        String.format(
            Locale.ROOT,
            "judgments: %.0f a second",
            2 * size / ((System.nanoTime() - start) / 1e9)));
    quantiles(
        "next by conflict, few seen",
        () ->
            project
                .queue()
                .next(ConflictingJudgments.ORDER, random.nextInt(size), Set.of(1L, 2L, 3L)));
  }

  private void fill() throws IOException {
    long start = System.nanoTime();
    try (Project project = new SqliteProjectFiles().openOrCreate(file)) {
      for (int from = 0; from < size; from += BATCH) {
        List<Candidate> batch = new ArrayList<>(BATCH);
        for (int i = from; i < Math.min(size, from + BATCH); i++) {
          batch.add(candidate(i));
        }
        project.comparisons().addAll(batch);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    print(
        String.format(
            Locale.ROOT,
            "insert: %.0f pairs/s, %.1f s, %d MB",
            size / seconds,
            seconds,
            Files.size(file) >> 20));
  }

  private Project openAndShowFirst() {
    long start = System.nanoTime();
    Project project = new SqliteProjectFiles().open(file);
    project.decisions().counts();
    project
        .comparisons()
        .at(project.queue().next(QueueOrder.SEQUENTIAL, 0, Set.of()).orElseThrow());
    print(
        String.format(
            Locale.ROOT,
            "open + counts + first open item: %.1f ms",
            (System.nanoTime() - start) / 1e6));
    return project;
  }

  private Candidate candidate(int i) {
    String prompt = "号" + (i + 1) + " " + text(40);
    Comparison comparison =
        Comparison.of(
            "pair-" + i, Content.user(prompt), Response.of(text(150)), Response.of(text(150)));
    String hash = String.format("%016x%016x", random.nextLong(), random.nextLong());
    return new Candidate(comparison, hash + hash, "bench.jsonl", i + 1L);
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString();
  }

  private static Annotation annotation(int i) {
    return new Annotation(
        "pair-" + i,
        "bench",
        new Verdict.Tie(),
        Optional.empty(),
        Optional.empty(),
        false,
        DisplayOrder.AS_STORED,
        Duration.ofSeconds(2),
        "",
        Instant.now());
  }

  private static long undoAndRedo(Project project) {
    project.decisions().undo("bench", Instant.now());
    return project.decisions().redo("bench", Instant.now()).orElseThrow().ordinal();
  }

  private long[] screen() {
    int first = 1 + random.nextInt(size - 50);
    long[] ordinals = new long[50];
    Arrays.setAll(ordinals, i -> first + i);
    return ordinals;
  }

  private static int ordinals(Project project, ItemQuery query) {
    return project.comparisons().ordinals(query, new Cancellation()).length;
  }

  private static int streamSummaries(Project project) {
    int[] seen = {0};
    project.comparisons().forEachSummary(ItemQuery.ALL, new Cancellation(), row -> seen[0]++);
    return seen[0];
  }

  private static int streamItems(Project project) {
    int[] seen = {0};
    project.comparisons().forEach(ItemQuery.ALL, new Cancellation(), row -> seen[0]++);
    return seen[0];
  }

  private static void quantiles(String name, Callable<?> call) throws Exception {
    long[] nanos = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      long start = System.nanoTime();
      call.call();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    print(
        String.format(
            Locale.ROOT,
            "%s: p50 %.2f ms, p95 %.2f ms, worst %.2f ms",
            name,
            nanos[SAMPLES / 2] / 1e6,
            nanos[SAMPLES * 95 / 100] / 1e6,
            nanos[SAMPLES - 1] / 1e6));
  }

  private static void once(String name, Callable<Integer> call) throws Exception {
    long start = System.nanoTime();
    int found = call.call();
    print(
        String.format(
            Locale.ROOT, "%s: %d in %.0f ms", name, found, (System.nanoTime() - start) / 1e6));
  }

  private static void heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    print(
        String.format(
            Locale.ROOT,
            "heap in use %d MB, reserved %d MB",
            (runtime.totalMemory() - runtime.freeMemory()) >> 20,
            runtime.totalMemory() >> 20));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
