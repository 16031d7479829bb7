package rewarddesk.stats.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Interval;

/// Online Elo: after each game the winner takes K·(1 − expected) points from the loser. The result
/// depends on the order of the games, so that the median over many shuffled draws stands beside it.
///
/// @param k points at stake
/// @param scale points that are ten times the odds of winning
/// @param start everybody's first rating
public record Elo(double k, double scale, double start) {
  /// FastChat's: K 4, scale 400, start 1000.
  public static final Elo STANDARD = new Elo(4, 400, 1000);

  private static final double LN_10 = Math.log(10);

  /// @param player whose
  /// @param rating after the games in their order
  /// @param median over the rounds of the bootstrap, each a shuffled draw with replacement
  /// @param interval of those rounds
  public record Rated(String player, double rating, double median, Optional<Interval> interval) {}

  /// Ratings after the games in their order, by player number.
  public double[] ratings(Games games) {
    return play(games, IntStream.range(0, games.count()).toArray());
  }

  /// In the players' order.
  public List<Rated> of(Games games, Bootstrap bootstrap) {
    double[] inOrder = ratings(games);
    SplittableRandom random = new SplittableRandom(bootstrap.seed());
    double[][] rounds = new double[bootstrap.rounds()][];
    for (int round = 0; round < rounds.length; round++) {
      int[] drawn = random.ints(games.count(), 0, Math.max(1, games.count())).toArray();
      rounds[round] = play(games, drawn);
    }
    return IntStream.range(0, inOrder.length)
        .mapToObj(p -> rated(games, p, inOrder[p], rounds, bootstrap))
        .toList();
  }

  private static Rated rated(
      Games games, int player, double rating, double[][] rounds, Bootstrap bootstrap) {
    double[] values = Arrays.stream(rounds).mapToDouble(round -> round[player]).sorted().toArray();
    double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    return new Rated(games.players().get(player), rating, median, bootstrap.percentiles(values));
  }

  private double[] play(Games games, int[] order) {
    double[] ratings = new double[games.players().size()];
    Arrays.fill(ratings, start);
    for (int game : order) {
      Games.Pairing pairing = games.pairings().get(games.pairingOf()[game]);
      double gap = ratings[pairing.second()] - ratings[pairing.first()];
      double change = k * (pairing.score() - 1 / (1 + Math.exp(gap / scale * LN_10)));
      ratings[pairing.first()] += change;
      ratings[pairing.second()] -= change;
    }
    return ratings;
  }
}
