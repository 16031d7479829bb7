package rewarddesk.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rewarddesk.insight.ReportCards;
import rewarddesk.stats.agreement.Coefficient;
import rewarddesk.stats.agreement.CohenKappa;
import rewarddesk.stats.agreement.Ratings;
import rewarddesk.stats.audit.AcceptanceCurve;
import rewarddesk.stats.audit.AcceptanceThreshold;
import rewarddesk.stats.audit.AuditSlice;
import rewarddesk.stats.audit.SequentialAudit;
import rewarddesk.stats.fewlabels.LabelsNeeded;
import rewarddesk.stats.fewlabels.PredictionPowered;
import rewarddesk.stats.ranking.BradleyTerry;
import rewarddesk.stats.ranking.Games;
import rewarddesk.stats.ranking.Ranking;

/// Data made with a known truth, 2,000 times: intervals must hold it as often as they say, and
/// guarantees must not fail more often than they say.
final class SimulationTest {
  private static final int RUNS = 2_000;

  /// As the program uses it.
  private static final double DELTA = ReportCards.DELTA;

  @Test
  void predictionPoweredIntervalsCoverTheTruth() {
    double[] worth = new double[1];
    double coverage =
        share(
            random -> {
              PredictionPowered estimate = powered(random, 0.85);
              worth[0] += estimate.worthLabels() / RUNS;
              return estimate.powered().interval().orElseThrow().contains(0.7);
            });
    assertThat(coverage).isBetween(0.935, 0.965);
    // Predictions that are mostly right make 200 labels worth clearly more.
    assertThat(worth[0]).isGreaterThan(260);
  }

  @Test
  void uselessPredictionsDoNoHarm() {
    double coverage =
        share(random -> powered(random, 0.5).powered().interval().orElseThrow().contains(0.7));
    assertThat(coverage).isBetween(0.935, 0.965);
    PredictionPowered one = powered(new SplittableRandom(1), 0.5);
    assertThat(one.lambda()).isLessThan(0.2);
    long more = LabelsNeeded.more(one, 0.05);
    assertThat(more).isBetween(900L, 1500L);
    assertThat(LabelsNeeded.more(one, 1)).isZero();
  }

  @Test
  void labelsNeededAreEnough() {
    Proportion now = new Proportion(70, 100);
    long more = LabelsNeeded.more(now, 0.05);
    long n = 100 + more;
    assertThat(new Proportion(Math.round(0.7 * n), n).interval95().orElseThrow().width())
        .isLessThanOrEqualTo(0.0501);
    assertThat(
            new Proportion(Math.round(0.7 * (n - 20)), n - 20).interval95().orElseThrow().width())
        .isGreaterThan(0.05);
  }

  /// Labels right 70 % of the time; predictions agree with them with the given chance.
  private static PredictionPowered powered(SplittableRandom random, double quality) {
    double[] labels = new double[200];
    double[] predicted = new double[200];
    for (int i = 0; i < 200; i++) {
      labels[i] = random.nextDouble() < 0.7 ? 1 : 0;
      predicted[i] = random.nextDouble() < quality ? labels[i] : 1 - labels[i];
    }
    double[] others = new double[2_000];
    for (int i = 0; i < others.length; i++) {
      double label = random.nextDouble() < 0.7 ? 1 : 0;
      others[i] = random.nextDouble() < quality ? label : 1 - label;
    }
    return PredictionPowered.of(labels, predicted, others, 0.95);
  }

  /// Two raters who copy a fair coin 60 % of the time: kappa is .36.
  @Test
  void bootstrapIntervalsOfKappaCoverTheTruth() {
    Bootstrap bootstrap = new Bootstrap(400, 0.95, 9);
    double coverage =
        share(
            random -> {
              int[][] rows = new int[300][2];
              for (int[] row : rows) {
                int truth = random.nextInt(2);
                row[0] = random.nextDouble() < 0.6 ? truth : random.nextInt(2);
                row[1] = random.nextDouble() < 0.6 ? truth : random.nextInt(2);
              }
              Optional<Interval> interval =
                  Coefficient.of(Ratings.of(2, rows), CohenKappa.NOMINAL, bootstrap)
                      .estimate()
                      .interval();
              return interval.orElseThrow().contains(0.36);
            });
    assertThat(coverage).isBetween(0.935, 0.965);
  }

  /// Four subsets of different weight, size and difficulty, as in a section of RewardBench.
  @Test
  void weightedSharesCoverTheTruth() {
    double[] weights = {100, 95, 95, 28};
    double[] truth = {0.97, 0.8, 0.9, 0.6};
    int[] items = {100, 60, 95, 28};
    double expected = 0;
    for (int i = 0; i < weights.length; i++) {
      expected += weights[i] * truth[i] / Arrays.stream(weights).sum();
    }
    double known = expected;
    double coverage =
        share(
            random -> {
              WeightedShares shares = new WeightedShares();
              for (int i = 0; i < weights.length; i++) {
                double chance = truth[i];
                long hits = random.doubles(items[i]).filter(d -> d < chance).count();
                shares.add(weights[i], (double) hits / items[i], items[i]);
              }
              return shares.mean().interval().orElseThrow().contains(known);
            });
    assertThat(coverage).isBetween(0.935, 0.965);
  }

  @Test
  void thresholdsKeepTheirGuarantee() {
    double[] given = new double[1];
    double broken =
        share(
            random -> {
              Optional<AcceptanceThreshold> threshold =
                  AcceptanceThreshold.of(slice(random), 0.85, DELTA);
              given[0] += threshold.isPresent() ? 1.0 / RUNS : 0;
              return threshold.map(t -> trueAgreement(t.threshold()) < 0.85).orElse(false);
            });
    assertThat(broken).isLessThanOrEqualTo(DELTA);
    assertThat(given[0]).isGreaterThan(0.4);
  }

  @Test
  void allPointsOfTheCurveHoldTogether() {
    double broken =
        share(
            random ->
                AcceptanceCurve.of(slice(random), DELTA).points().stream()
                    .anyMatch(p -> trueAgreement(p.threshold()) < p.guaranteed()));
    assertThat(broken).isLessThanOrEqualTo(DELTA);
  }

  /// One label in ten is a tie or both bad and does not agree. Without them the same guarantee
  /// would be given, and broken, nearly always.
  @Test
  void labelsThatPreferNobodyDoNotBreakTheGuarantee() {
    double[] brokenWithout = new double[1];
    double broken =
        share(
            random -> {
              double[] all = random.doubles(2_000).toArray();
              double[] labelled = Arrays.copyOf(all, 400);
              boolean[] tie = new boolean[400];
              boolean[] agreed = new boolean[400];
              for (int i = 0; i < 400; i++) {
                tie[i] = random.nextInt(10) == 0;
                agreed[i] = !tie[i] && random.nextDouble() < 0.95;
              }
              int[] sides = IntStream.range(0, 400).filter(i -> !tie[i]).toArray();
              boolean[] agreedSides = new boolean[sides.length];
              for (int i = 0; i < sides.length; i++) {
                agreedSides[i] = agreed[sides[i]];
              }
              double[] margins = Arrays.stream(sides).mapToDouble(i -> labelled[i]).toArray();
              // They agree on .9 · .95 = .855 at every threshold.
              brokenWithout[0] +=
                  given(AuditSlice.of(margins, agreedSides, all), 0.9) ? 1.0 / RUNS : 0;
              return given(AuditSlice.of(labelled, agreed, all), 0.9);
            });
    assertThat(broken).isLessThanOrEqualTo(DELTA);
    assertThat(brokenWithout[0]).isGreaterThan(0.5);
  }

  private static boolean given(AuditSlice slice, double wanted) {
    return AcceptanceThreshold.of(slice, wanted, DELTA).isPresent();
  }

  /// Wins, ties as half, of a model over others; judges say the same on three items of four.
  @Test
  void winRatesFromJudgmentsCoverTheTruth() {
    double coverage =
        share(
            random -> {
              double[] labels = new double[200];
              double[] guesses = new double[200];
              for (int i = 0; i < 200; i++) {
                labels[i] = outcome(random);
                guesses[i] = random.nextInt(4) == 0 ? outcome(random) : labels[i];
              }
              double[] others =
                  IntStream.range(0, 1_500).mapToDouble(_ -> outcome(random)).toArray();
              return PredictionPowered.of(labels, guesses, others, 0.95)
                  .powered()
                  .interval()
                  .orElseThrow()
                  .contains(0.6);
            });
    assertThat(coverage).isBetween(0.935, 0.965);
  }

  /// Won .5, tied .2, lost .3: .6 in the mean.
  private static double outcome(SplittableRandom random) {
    double u = random.nextDouble();
    return u < 0.5 ? 1 : u < 0.7 ? 0.5 : 0;
  }

  /// 150 prompts of one to six items, whose chance differs from prompt to prompt: .7 in the mean.
  @Test
  void clusteredMeansCoverTheTruth() {
    double[] single = new double[1];
    double coverage =
        share(
            random -> {
              double[] values = new double[900];
              int[] prompts = new int[900];
              int n = 0;
              for (int prompt = 0; prompt < 150; prompt++) {
                double chance = random.nextInt(4) == 0 ? 0.1 : 0.9;
                int items = 1 + random.nextInt(6);
                for (int i = 0; i < items; i++) {
                  prompts[n] = prompt;
                  values[n++] = random.nextDouble() < chance ? 1 : 0;
                }
              }
              double[] all = Arrays.copyOf(values, n);
              Clusters clusters = Clusters.of(Arrays.copyOf(prompts, n));
              single[0] += contains(all, Clusters.single(n)) ? 1.0 / RUNS : 0;
              return contains(all, clusters);
            });
    assertThat(coverage).isBetween(0.935, 0.965);
    // Taken as independent, the items promise far too much.
    assertThat(single[0]).isLessThan(0.85);
  }

  private static boolean contains(double[] values, Clusters clusters) {
    return ClusteredMean.of(values, clusters, LeftOut.NONE).interval().orElseThrow().contains(0.7);
  }

  /// Three models with strengths of 0, ½ and 1 on 120 prompts; on a prompt each meets each, with
  /// one tie in five, and a prompt's luck is the same for the two games of its best model.
  @Test
  void ratingsCoverTheTruth() {
    Bootstrap bootstrap = new Bootstrap(150, 0.95, 3);
    double points = 400 / Math.log(10);
    double truth = 1000 + points * 0.5;
    double[] sandwich = new double[1];
    double coverage =
        share(
            random -> {
              Games.Count games = new Games.Count();
              for (int prompt = 0; prompt < 120; prompt++) {
                String name = "p" + prompt;
                double luck = random.nextDouble();
                games.add(name, "c", "a", result(luck, 1));
                games.add(name, "c", "b", result(luck, 0.5));
                games.add(name, "b", "a", result(random.nextDouble(), 0.5));
              }
              Ranking.Rated rated =
                  ((Ranking.Ranked) BradleyTerry.of(games.report(), bootstrap))
                      .players().stream()
                          .filter(one -> one.player().equals("c"))
                          .findFirst()
                          .orElseThrow();
              sandwich[0] += rated.sandwich().contains(truth) ? 1.0 / RUNS : 0;
              return rated.bootstrap().orElseThrow().contains(truth);
            });
    assertThat(coverage).isBetween(0.935, 0.965);
    assertThat(sandwich[0]).isBetween(0.935, 0.965);
  }

  /// The expected score is σ(gap), a tie having a fifth of the smaller share on either side.
  private static Choice result(double luck, double gap) {
    double win = 1 / (1 + Math.exp(-gap));
    double tie = 0.2 * (1 - win);
    return luck < win - tie ? Choice.A : luck < win + tie ? Choice.TIE : Choice.B;
  }

  /// Confidence u is right with chance ½ + u/2; 300 of 2,000 items are labelled.
  private static AuditSlice slice(SplittableRandom random) {
    double[] all = random.doubles(2_000).toArray();
    double[] labelled = Arrays.copyOf(all, 300);
    boolean[] agreed = new boolean[300];
    for (int i = 0; i < 300; i++) {
      agreed[i] = random.nextDouble() < 0.5 + labelled[i] / 2;
    }
    return AuditSlice.of(labelled, agreed, all);
  }

  private static double trueAgreement(double threshold) {
    return 0.5 + (1 + threshold) / 4;
  }

  /// Looked at after every label, a judge that is right 90 % of the time is declared better than
  /// that (or worse) at most rarely.
  @Test
  void lookingAfterEveryLabelKeepsTheGuarantee() {
    double above = share(random -> everAdvised(random, 0.9, SequentialAudit.Advice.GUARANTEED));
    assertThat(above).isLessThanOrEqualTo(DELTA);
    double below = share(random -> everAdvised(random, 0.9, SequentialAudit.Advice.OUT_OF_REACH));
    assertThat(below).isLessThanOrEqualTo(DELTA);
    double found = share(random -> everAdvised(random, 0.97, SequentialAudit.Advice.GUARANTEED));
    assertThat(found).isGreaterThan(0.8);
  }

  private static boolean everAdvised(
      SplittableRandom random, double right, SequentialAudit.Advice advice) {
    long agreed = 0;
    for (int n = 1; n <= 300; n++) {
      agreed += random.nextDouble() < right ? 1 : 0;
      if (new SequentialAudit(new Proportion(agreed, n), 0.9, DELTA).advice() == advice) {
        return true;
      }
    }
    return false;
  }

  private static double share(Function<SplittableRandom, Boolean> run) {
    SplittableRandom random = new SplittableRandom(20_240_601);
    long hits = 0;
    for (int i = 0; i < RUNS; i++) {
      hits += run.apply(random.split()) ? 1 : 0;
    }
    return (double) hits / RUNS;
  }
}
