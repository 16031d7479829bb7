package rewarddesk.stats.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rewarddesk.stats.Choice;
import rewarddesk.stats.Clusters;
import rewarddesk.stats.LeftOut;

/// Games between named players. Immutable; made by [Count].
public final class Games {
  private final List<String> players;
  private final List<Pairing> pairings;
  private final int[] pairingOf;
  private final Clusters clusters;
  private final LeftOut leftOut;

  private Games(
      List<String> players,
      List<Pairing> pairings,
      int[] pairingOf,
      Clusters clusters,
      LeftOut leftOut) {
    this.players = players;
    this.pairings = pairings;
    this.pairingOf = pairingOf;
    this.clusters = clusters;
    this.leftOut = leftOut;
  }

  /// A kind of game: who met whom with which result.
  ///
  /// @param first number of a player
  /// @param second number of another player
  /// @param score 1 when the first won, ½ for a tie, 0 when the second won
  public record Pairing(int first, int second, double score) {}

  /// By number.
  public List<String> players() {
    return players;
  }

  public int count() {
    return pairingOf.length;
  }

  /// Games without a verdict, and games of a player against itself or an unnamed one.
  public LeftOut leftOut() {
    return leftOut;
  }

  /// The distinct pairings.
  List<Pairing> pairings() {
    return pairings;
  }

  /// How often each pairing occurs.
  long[] counts() {
    long[] counts = new long[pairings.size()];
    for (int pairing : pairingOf) {
      counts[pairing]++;
    }
    return counts;
  }

  int[] pairingOf() {
    return pairingOf;
  }

  Clusters clusters() {
    return clusters;
  }

  /// Collects games in the order they were played. Not safe for several threads at once.
  public static final class Count {
    private final Map<String, Integer> players = new LinkedHashMap<>();
    private final Map<Pairing, Integer> pairings = new LinkedHashMap<>();
    private final Map<String, Integer> prompts = new LinkedHashMap<>();
    private final LeftOut.Count leftOut = new LeftOut.Count();
    private int[] pairingOf = new int[64];
    private int[] promptOf = new int[64];
    private int count;

    /// @param prompt games of one prompt belong together in the intervals
    /// @param a who wrote side A
    /// @param b who wrote side B
    public void add(String prompt, String a, String b, Choice verdict) {
      if (!verdict.ranks()) {
        leftOut.add(LeftOut.Reason.UNSCORED);
      } else if (a.isBlank() || b.isBlank()) {
        leftOut.add(LeftOut.Reason.UNKNOWN_SOURCE);
      } else if (a.equals(b)) {
        leftOut.add(LeftOut.Reason.NO_CONTRAST);
      } else {
        double score = verdict == Choice.A ? 1 : verdict == Choice.TIE ? 0.5 : 0;
        keep(prompt, new Pairing(number(players, a), number(players, b), score));
      }
    }

    private void keep(String prompt, Pairing pairing) {
      if (count == pairingOf.length) {
        pairingOf = Arrays.copyOf(pairingOf, 2 * count);
        promptOf = Arrays.copyOf(promptOf, 2 * count);
      }
      pairingOf[count] = number(pairings, pairing);
      promptOf[count++] = number(prompts, prompt);
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
      Integer known = numbers.putIfAbsent(key, numbers.size());
      return known == null ? numbers.size() - 1 : known;
    }

    public Games report() {
      return new Games(
          List.copyOf(players.keySet()),
          new ArrayList<>(pairings.keySet()),
          Arrays.copyOf(pairingOf, count),
          Clusters.of(Arrays.copyOf(promptOf, count)),
          leftOut.report());
    }
  }
}
