package rewarddesk.stats.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Cholesky;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LogisticFit;
import rewarddesk.stats.Quantiles;

/// Bradley–Terry strengths (1952): P(a beats b) = σ(s_a − s_b), a tie being half a win each. Shown
/// on the Elo scale, rating = 1000 + 400 s / ln 10, with mean 1000.
public final class BradleyTerry {
  private static final double POINTS = 400 / Math.log(10);
  private static final int ROUNDS = 100;
  private static final double PRECISE = 1e-12;

  private BradleyTerry() {}

  /// Rates all players at once.
  public static Ranking of(Games games, Bootstrap bootstrap) {
    int players = games.players().size();
    long[] counts = games.counts();
    List<List<Integer>> groups = Connectivity.groups(games.pairings(), counts, players);
    if (groups.size() != 1) {
      return new Ranking.NotIdentifiable(
          groups.stream()
              .map(group -> group.stream().map(games.players()::get).sorted().toList())
              .toList());
    }
    double[] strengths = strengths(games.pairings(), counts, new double[players]);
    double[] errors = errors(games, strengths);
    List<Optional<Interval>> bootstraps = bootstraps(games, strengths, bootstrap);
    return new Ranking.Ranked(
        IntStream.range(0, players)
            .mapToObj(p -> rated(games, counts, p, strengths[p], errors[p], bootstraps.get(p)))
            .sorted(Comparator.comparingDouble(Ranking.Rated::rating).reversed())
            .toList());
  }

  private static Ranking.Rated rated(
      Games games,
      long[] counts,
      int player,
      double strength,
      double error,
      Optional<Interval> bootstrap) {
    double rating = rating(strength);
    double half = Quantiles.twoSided(0.95) * error * POINTS;
    long played = 0;
    double score = 0;
    for (int i = 0; i < counts.length; i++) {
      Games.Pairing pairing = games.pairings().get(i);
      if (pairing.first() == player || pairing.second() == player) {
        played += counts[i];
        score += counts[i] * (pairing.first() == player ? pairing.score() : 1 - pairing.score());
      }
    }
    return new Ranking.Rated(
        games.players().get(player),
        rating,
        bootstrap,
        new Interval(rating - half, rating + half),
        played,
        score);
  }

  private static double rating(double strength) {
    return 1000 + POINTS * strength;
  }

  private static List<Optional<Interval>> bootstraps(
      Games games, double[] start, Bootstrap bootstrap) {
    int players = start.length;
    List<double[]> rounds = new ArrayList<>();
    bootstrap.interval(
        games.pairingOf(),
        games.pairings().size(),
        games.clusters(),
        weights -> {
          boolean whole = Connectivity.groups(games.pairings(), weights, players).size() == 1;
          double[] missing = new double[players];
          Arrays.fill(missing, Double.NaN);
          rounds.add(whole ? strengths(games.pairings(), weights, start) : missing);
          return whole ? 1 : Double.NaN;
        });
    return IntStream.range(0, players)
        .mapToObj(p -> rounds.stream().mapToDouble(round -> rating(round[p])).toArray())
        .map(values -> bootstrap.percentiles(values))
        .toList();
  }

  /// Newton's method with the mean held at 0: adding 1/k to every entry of the Hessian does that
  /// without changing anything else.
  private static double[] strengths(List<Games.Pairing> pairings, long[] weights, double[] start) {
    double[] strengths = start.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] step =
          hessian(pairings, weights, strengths).solve(gradient(pairings, weights, strengths));
      double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
      // Far from the answer a full step may overshoot.
      double part = Math.min(1, 2 / Math.max(largest, 1e-300));
      for (int p = 0; p < strengths.length; p++) {
        strengths[p] += part * step[p];
      }
      if (largest < PRECISE) {
        break;
      }
    }
    double mean = Arrays.stream(strengths).average().orElse(0);
    return Arrays.stream(strengths).map(s -> s - mean).toArray();
  }

  private static double[] gradient(
      List<Games.Pairing> pairings, long[] weights, double[] strengths) {
    double[] gradient = new double[strengths.length];
    for (int i = 0; i < weights.length; i++) {
      Games.Pairing pairing = pairings.get(i);
      double surprise = weights[i] * (pairing.score() - chance(pairing, strengths));
      gradient[pairing.first()] += surprise;
      gradient[pairing.second()] -= surprise;
    }
    return gradient;
  }

  static double chance(Games.Pairing pairing, double[] strengths) {
    return LogisticFit.sigmoid(strengths[pairing.first()] - strengths[pairing.second()]);
  }

  private static Cholesky hessian(
      List<Games.Pairing> pairings, long[] weights, double[] strengths) {
    int players = strengths.length;
    double[][] hessian = new double[players][players];
    for (double[] row : hessian) {
      Arrays.fill(row, 1.0 / players);
    }
    for (int i = 0; i < weights.length; i++) {
      Games.Pairing pairing = pairings.get(i);
      double p = chance(pairing, strengths);
      double curvature = weights[i] * p * (1 - p);
      hessian[pairing.first()][pairing.first()] += curvature;
      hessian[pairing.second()][pairing.second()] += curvature;
      hessian[pairing.first()][pairing.second()] -= curvature;
      hessian[pairing.second()][pairing.first()] -= curvature;
    }
    return Cholesky.of(hessian);
  }

  /// Standard errors from H⁻¹GH⁻¹, G being the sum over prompts of the outer product of their
  /// scores.
  private static double[] errors(Games games, double[] strengths) {
    int players = strengths.length;
    double[][] filling = new double[players][players];
    new PromptScores(games, strengths).addTo(filling);
    double[][] covariance = hessian(games.pairings(), games.counts(), strengths).sandwich(filling);
    return IntStream.range(0, players).mapToDouble(p -> Math.sqrt(covariance[p][p])).toArray();
  }
}
