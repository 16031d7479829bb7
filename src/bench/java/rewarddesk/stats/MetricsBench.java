package rewarddesk.stats;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import rewarddesk.insight.Biases;
import rewarddesk.insight.Board;
import rewarddesk.insight.Facets;
import rewarddesk.insight.JudgedProject;
import rewarddesk.insight.Meeting;
import rewarddesk.insight.ReportCards;
import rewarddesk.insight.Slices;
import rewarddesk.insight.SourceModels;
import rewarddesk.insight.Texts;
import rewarddesk.insight.TwoJudges;
import rewarddesk.insight.VerdictColumn;
import rewarddesk.insight.VerdictTable;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.project.Project;
import rewarddesk.stats.agreement.AltTest;
import rewarddesk.stats.agreement.ChanceModel;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.CohenKappa;
import rewarddesk.stats.agreement.FleissKappa;
import rewarddesk.stats.agreement.GwetAc;
import rewarddesk.stats.agreement.KrippendorffAlpha;
import rewarddesk.stats.agreement.Ratings;
import rewarddesk.stats.agreement.Weights;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.AuditSlice;
import rewarddesk.stats.calibration.CalibratedJudge;
import rewarddesk.stats.fewlabels.PredictionPowered;
import rewarddesk.stats.ranking.BradleyTerry;
import rewarddesk.stats.ranking.Elo;
import rewarddesk.stats.ranking.Games;
import rewarddesk.store.SqliteProjectFiles;

/// How long each metric takes on so many items, with its interval. Prints the median of five: time
/// on the clock and processor time.
///
/// Arguments: items (100000), folder for the project (a temporary one).
final class MetricsBench {
  private static final int ROUNDS = 5;
  private static final int MODELS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private MetricsBench() {}

  public static void main(String[] args) throws Exception {
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("metrics");
    coefficients(items);
    others(items);
    project(items, folder);
  }

  private static void measure(String name, Callable<?> work) throws Exception {
    double[] millis = new double[ROUNDS];
    double[] worked = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      Object result = work.call();
      millis[round] = (System.nanoTime() - start) / 1e6;
      worked[round] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
      if (result == null) {
        throw new IllegalStateException(name + " gave nothing");
      }
    }
    Arrays.sort(millis);
    Arrays.sort(worked);
    System.out.printf("%-46s %9.1f ms %9.1f ms%n", name, millis[ROUNDS / 2], worked[ROUNDS / 2]);
  }

  private static int[][] rows(int items, int raters, SplittableRandom random) {
    int[][] rows = new int[items][raters];
    for (int[] row : rows) {
      int truth = random.nextInt(3);
      for (int rater = 0; rater < raters; rater++) {
        row[rater] = random.nextInt(4) > 0 ? truth : random.nextInt(3);
      }
    }
    return rows;
  }

  private static void coefficients(int items) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Ratings two = Ratings.of(3, rows(items, 2, random));
    Ratings five = Ratings.of(3, rows(items, 5, random));
    measureCoefficient("Cohen's kappa, 2 raters", two, CohenKappa.NOMINAL);
    measureCoefficient("weighted kappa, 2 raters", two, new CohenKappa(Weights.LINEAR));
    measureCoefficient("Fleiss' kappa, 5 raters", five, new FleissKappa(5));
    measureCoefficient(
        "Krippendorff's alpha, 5 raters",
        five,
        new KrippendorffAlpha(KrippendorffAlpha.Scale.NOMINAL));
    measureCoefficient("Gwet's AC1, 5 raters", five, GwetAc.AC1);
  }

  private static void measureCoefficient(String name, Ratings ratings, ChanceModel model)
      throws Exception {
    measure(name + ", bootstrap", () -> Coefficient.of(ratings, model, Bootstrap.STANDARD));
  }

  private static void others(int items) throws Exception {
    SplittableRandom random = new SplittableRandom(2);
    double[] margins = random.doubles(items).toArray();
    boolean[] right = new boolean[items];
    double[] labels = new double[items];
    for (int i = 0; i < items; i++) {
      right[i] = random.nextDouble() < 0.5 + margins[i] / 2;
      labels[i] = right[i] ? 1 : 0;
    }
    int[] prompts = new int[items];
    Arrays.setAll(prompts, i -> i);
    measure(
        "temperature, reliability (5 folds)",
        () -> CalibratedJudge.of(margins, right, prompts, LeftOut.NONE, 1));
    measure(
        "acceptance curve", () -> AcceptanceCurve.of(AuditSlice.of(margins, right, margins), 0.05));
    double[] few = Arrays.copyOf(labels, 1_000);
    double[] guesses = Arrays.copyOf(margins, 1_000);
    measure(
        "prediction-powered, 1,000 labels",
        () -> PredictionPowered.of(few, guesses, margins, 0.95));
    int[][] humans = rows(items, 5, random);
    int[] judge = new int[items];
    Arrays.setAll(judge, i -> humans[i][0]);
    measure("alt-test, 5 humans", () -> AltTest.of(judge, humans, 0.2));
    Games.Count count = new Games.Count();
    for (int i = 0; i < items; i++) {
      int a = random.nextInt(MODELS);
      int b = (a + 1 + random.nextInt(MODELS - 1)) % MODELS;
      Choice better = random.nextInt(a + b + 2) <= a ? Choice.A : Choice.B;
      count.add("p" + i, "model " + a, "model " + b, random.nextInt(8) == 0 ? Choice.TIE : better);
    }
    Games games = count.report();
    measure("Bradley–Terry, 10 models", () -> BradleyTerry.of(games, Bootstrap.STANDARD));
    measure(
        "Elo, 10 models, 200 rounds", () -> Elo.STANDARD.of(games, new Bootstrap(200, 0.95, 1)));
  }

  private static void project(int items, Path folder) throws Exception {
    Path file = folder.resolve("judged.rdesk");
    if (!Files.exists(file)) {
      JudgedProject.write(folder, items, items / 2, 3);
    }
    try (Project project = new SqliteProjectFiles().open(file)) {
      Cancellation cancel = new Cancellation();
      measure(
          "project: verdicts read",
          () -> VerdictTable.read(project, cancel, ProgressListener.NONE));
      VerdictTable verdicts = VerdictTable.read(project, cancel, ProgressListener.NONE);
      measure(
          "project: texts read",
          () -> Texts.read(project, verdicts, cancel, ProgressListener.NONE));
      Texts texts = Texts.read(project, verdicts, cancel, ProgressListener.NONE);
      VerdictColumn judge = verdicts.judges().getFirst();
      VerdictColumn other = verdicts.judges().getLast();
      VerdictColumn gold = verdicts.gold();
      var facets = Facets.of(verdicts, Optional.of(texts));
      measure("confusion of two raters", () -> Meeting.of(verdicts, judge, gold));
      measure("two judges, McNemar", () -> TwoJudges.of(verdicts, judge, other, gold));
      measure("slices, all facets", () -> Slices.of(verdicts, facets, judge, gold));
      measure("biases", () -> Biases.of(verdicts, texts, judge, gold));
      measure("leaderboard, 3 systems", () -> Board.of(verdicts, Optional.of(texts), gold));
      measure("source models: BT, Elo, length", () -> SourceModels.of(verdicts, texts, judge));
      measure("report card", () -> ReportCards.of(verdicts, Optional.empty(), judge, gold));
    }
  }
}
