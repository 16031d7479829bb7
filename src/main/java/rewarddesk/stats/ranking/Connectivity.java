package rewarddesk.stats.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether games identify ratings: every player must reach every other one through a chain of games
/// won or tied (Ford 1957). Players who reach each other form a group.
final class Connectivity {
  private Connectivity() {}

  /// The groups, each a list of player numbers; a single one when all ratings are identifiable.
  static List<List<Integer>> groups(List<Games.Pairing> pairings, long[] weights, int players) {
    boolean[][] beats = new boolean[players][players];
    for (int i = 0; i < weights.length; i++) {
      Games.Pairing pairing = pairings.get(i);
      if (weights[i] > 0) {
        beats[pairing.first()][pairing.second()] |= pairing.score() > 0;
        beats[pairing.second()][pairing.first()] |= pairing.score() < 1;
      }
    }
    boolean[] grouped = new boolean[players];
    List<List<Integer>> groups = new ArrayList<>();
    for (int player = 0; player < players; player++) {
      if (!grouped[player]) {
        groups.add(group(beats, player, grouped));
      }
    }
    return groups;
  }

  private static List<Integer> group(boolean[][] beats, int player, boolean[] grouped) {
    boolean[] below = reached(beats, player, false);
    boolean[] above = reached(beats, player, true);
    List<Integer> group = new ArrayList<>();
    for (int other = 0; other < beats.length; other++) {
      if (below[other] && above[other]) {
        grouped[other] = true;
        group.add(other);
      }
    }
    return group;
  }

  private static boolean[] reached(boolean[][] beats, int from, boolean backwards) {
    boolean[] reached = new boolean[beats.length];
    int[] waiting = new int[beats.length];
    Arrays.fill(waiting, from);
    reached[from] = true;
    int end = 1;
    for (int next = 0; next < end; next++) {
      for (int other = 0; other < beats.length; other++) {
        boolean edge = backwards ? beats[other][waiting[next]] : beats[waiting[next]][other];
        if (edge && !reached[other]) {
          reached[other] = true;
          waiting[end++] = other;
        }
      }
    }
    return reached;
  }
}
