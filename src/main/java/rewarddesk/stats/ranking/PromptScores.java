package rewarddesk.stats.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Each prompt's derivative of the likelihood.
final class PromptScores {
  private final Games games;
  private final double[] strengths;

  PromptScores(Games games, double[] strengths) {
    this.games = games;
    this.strengths = strengths;
  }

  void addTo(double[][] filling) {
    double[] score = new double[strengths.length];
    for (int cluster = 0; cluster < games.clusters().count(); cluster++) {
      int[] touched = score(cluster, score);
      for (int i : touched) {
        for (int j : touched) {
          filling[i][j] += score[i] * score[j];
        }
      }
      for (int i : touched) {
        score[i] = 0;
      }
    }
  }

  private int[] score(int cluster, double[] score) {
    int[] played = games.clusters().members(cluster);
    for (int game : played) {
      Games.Pairing pairing = games.pairings().get(games.pairingOf()[game]);
      double surprise = pairing.score() - BradleyTerry.chance(pairing, strengths);
      score[pairing.first()] += surprise;
      score[pairing.second()] -= surprise;
    }
    return Arrays.stream(played)
        .mapToObj(game -> games.pairings().get(games.pairingOf()[game]))
        .flatMapToInt(pairing -> IntStream.of(pairing.first(), pairing.second()))
        .distinct()
        .toArray();
  }
}
