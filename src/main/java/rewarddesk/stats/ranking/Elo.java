package rewarddesk.stats.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import rewarddesk.stats.Bootstrap;
import rewarddesk.stats.Clusters;
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

  /// Games of one round wait for each other, those of several rounds do not.
  private static final int SIDE_BY_SIDE = 8;

  /// @param player whose
  /// @param rating after the games in their order
  /// @param median over the rounds of the bootstrap, each a shuffled draw of prompts with
  ///   replacement
  /// @param interval of those rounds
  public record Rated(String player, double rating, double median, Optional<Interval> interval) {}

  /// Ratings after the games in their order, by player number.
  public double[] ratings(Games games) {
    Table table = new Table(games, 1);
    for (int pairing : games.pairingOf()) {
      table.play(0, pairing);
    }
    return table.ratings[0];
  }

  /// In the players' order. A round draws whole prompts, as many as there are, and shuffles their
  /// games.
  public List<Rated> of(Games games, Bootstrap bootstrap) {
    double[] inOrder = ratings(games);
    Table drawn = new Table(games, bootstrap.rounds());
    SplittableRandom random = new SplittableRandom(bootstrap.seed());
    if (games.clusters().count() == games.count()) {
      drawn.playGames(games, random);
    } else {
      drawn.playPrompts(games, random);
    }
    return IntStream.range(0, inOrder.length)
        .mapToObj(p -> rated(games, p, inOrder[p], drawn.ratings, bootstrap))
        .toList();
  }

  private static Rated rated(
      Games games, int player, double rating, double[][] rounds, Bootstrap bootstrap) {
    double[] values = Arrays.stream(rounds).mapToDouble(round -> round[player]).sorted().toArray();
    double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    return new Rated(games.players().get(player), rating, median, bootstrap.percentiles(values));
  }

  /// Ratings of several rounds at once, and the pairings laid out in arrays.
  private final class Table {
    private final double[][] ratings;
    private final int[] first;
    private final int[] second;
    private final double[] score;

    Table(Games games, int rounds) {
      ratings = new double[rounds][games.players().size()];
      for (double[] one : ratings) {
        Arrays.fill(one, start);
      }
      first = games.pairings().stream().mapToInt(Games.Pairing::first).toArray();
      second = games.pairings().stream().mapToInt(Games.Pairing::second).toArray();
      score = games.pairings().stream().mapToDouble(Games.Pairing::score).toArray();
    }

    /// Where every game has a prompt of its own.
    void playGames(Games games, SplittableRandom random) {
      int count = games.count();
      for (int from = 0; from < ratings.length; from += SIDE_BY_SIDE) {
        int to = Math.min(ratings.length, from + SIDE_BY_SIDE);
        for (int game = 0; game < count; game++) {
          for (int round = from; round < to; round++) {
            play(round, games.pairingOf()[random.nextInt(count)]);
          }
        }
      }
    }

    void playPrompts(Games games, SplittableRandom random) {
      Clusters prompts = games.clusters();
      int[] pairingOf = games.pairingOf();
      int[][] ofPrompt = new int[prompts.count()][];
      for (int prompt = 0; prompt < ofPrompt.length; prompt++) {
        ofPrompt[prompt] =
            Arrays.stream(prompts.members(prompt)).map(game -> pairingOf[game]).toArray();
      }
      int[] deck = new int[games.count()];
      for (int round = 0; round < ratings.length; round++) {
        int size = 0;
        for (int draw = 0; draw < ofPrompt.length; draw++) {
          int[] drawn = ofPrompt[random.nextInt(ofPrompt.length)];
          deck = size + drawn.length > deck.length ? Arrays.copyOf(deck, 2 * deck.length) : deck;
          System.arraycopy(drawn, 0, deck, size, drawn.length);
          size += drawn.length;
        }
        for (int left = size; left > 0; left--) {
          int next = random.nextInt(left);
          play(round, deck[next]);
          deck[next] = deck[left - 1];
        }
      }
    }

    void play(int round, int pairing) {
      double[] rating = ratings[round];
      double gap = rating[second[pairing]] - rating[first[pairing]];
      double change = k * (score[pairing] - 1 / (1 + Math.exp(gap / scale * LN_10)));
      rating[first[pairing]] += change;
      rating[second[pairing]] -= change;
    }
  }
}
