package rewarddesk.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import rewarddesk.dataset.DatasetImporter;
import rewarddesk.dataset.ImportOptions;
import rewarddesk.inference.onnx.OnnxTextEncoder;
import rewarddesk.model.Annotation;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.GoldLabel;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.reward.builtin.PairReader;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.store.SqliteProjectFiles;

/// What learning from decisions gains on real data, and how long it takes.
///
/// `LearnBench [data file] [decisions]`, by default the first 900 pairs of hh-rlhf harmless in
/// `../shared/data`: imports the file, decides by its labels, learns, learns again with everything
/// measured, and fits 5,000 made-up pairs of the same width.
public final class LearnBench {
  private static final String HARMLESS =
      "../shared/data/hh-rlhf-harmless/harmless-base.test.first1500.jsonl.gz";
  private static final int COLUMNS = 394;
  private static final int MANY = 5000;

  private LearnBench() {}

  public static void main(String[] args) throws Exception {
    Path data = Path.of(args.length > 0 ? args[0] : HARMLESS);
    int decisions = args.length > 1 ? Integer.parseInt(args[1]) : 900;
    Path folder = Files.createTempDirectory("learn-bench");
    Learning learning =
        new Learning(
            () ->
                new PairReader(
                    OnnxTextEncoder::miniLm,
                    OnnxTextEncoder::bgeSmallChinese,
                    RuleProfile.standard()),
            InstantSource.system());
    try (Project project = new SqliteProjectFiles().openOrCreate(folder.resolve("bench.rdesk"))) {
      new DatasetImporter()
          .importFiles(
              project,
              List.of(data),
              ImportOptions.STANDARD,
              ProgressListener.NONE,
              new Cancellation());
      decide(project, decisions);
      learn(learning, project, "measured and learned");
      learn(learning, project, "learned again, all measured");
    }
    manyPairs();
  }

  private static void decide(Project project, int decisions) {
    long decided = 0;
    for (long ordinal = 1; ordinal <= project.comparisons().count(); ordinal++) {
      var comparison = project.comparisons().at(ordinal).orElseThrow().comparison();
      Optional<GoldLabel> gold = comparison.gold();
      if (gold.isPresent() && decided < decisions) {
        decided++;
        project
            .decisions()
            .record(
                new Annotation(
                    comparison.id(),
                    "gold",
                    gold.get().verdict(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    DisplayOrder.AS_STORED,
                    Duration.ZERO,
                    "",
                    Instant.EPOCH));
      }
    }
  }

  private static void learn(Learning learning, Project project, String what) {
    long start = System.nanoTime();
    LearningResult result = learning.learn(project, ProgressListener.NONE, new Cancellation());
    System.out.printf(Locale.ROOT, "%s: %.1f s%n", what, seconds(start));
    if (result instanceof LearningResult.Learned learned) {
      Figures figures = learned.head().figures();
      print("learned", figures.learned());
      print(figures.longerWins() ? "longer wins" : "shorter wins", figures.length());
      print("difference", figures.difference());
      System.out.println(
          figures.pairs()
              + " decisions, "
              + figures.prompts()
              + " prompts, "
              + learned.head().ridge()
              + (figures.beatsLength() ? ", beats length" : ", does not beat length"));
    } else {
      System.out.println(result);
    }
  }

  private static void print(String what, Estimate estimate) {
    System.out.printf(
        Locale.ROOT,
        "  %-12s %5.1f %% [%.1f, %.1f]%n",
        what,
        100 * estimate.value(),
        100 * estimate.low(),
        100 * estimate.high());
  }

  private static void manyPairs() {
    SplittableRandom random = new SplittableRandom(1);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      float[] row = new float[COLUMNS];
      for (int j = 0; j < COLUMNS; j++) {
        row[j] = (float) random.nextGaussian() + (j < 20 ? 0.1f : 0);
      }
      examples.add(new Example(PromptKey.of("prompt " + i), row, 1, 0.5));
    }
    long start = System.nanoTime();
    Columns columns = new Columns(PairReader.scalarNames().size(), COLUMNS - 10, 0);
    new CrossValidation(examples, columns, FoldPlan.of(examples), new Cancellation(), () -> {})
        .run();
    System.out.printf(Locale.ROOT, "fitted %d pairs, nested: %.1f s%n", MANY, seconds(start));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
