package rewarddesk.stats.agreement;

import java.util.random.RandomGenerator;

/// What most of a unit's raters said.
public final class Votes {
  private Votes() {}

  /// The most frequent label, without the given rater; a draw among several most frequent ones.
  ///
  /// @param labels one label a rater, [Ratings#MISSING] where there is none
  /// @param without number of the rater to leave out, or −1 for nobody
  /// @return [Ratings#MISSING] when nobody else labelled the unit
  public static int mode(int[] labels, int without, int categories, RandomGenerator random) {
    int[] counts = new int[categories];
    int most = 0;
    for (int rater = 0; rater < labels.length; rater++) {
      if (rater != without && labels[rater] != Ratings.MISSING) {
        most = Math.max(most, ++counts[labels[rater]]);
      }
    }
    return most == 0 ? Ratings.MISSING : draw(counts, most, random);
  }

  private static int draw(int[] counts, int most, RandomGenerator random) {
    int candidates = 0;
    for (int count : counts) {
      candidates += count == most ? 1 : 0;
    }
    int wanted = candidates == 1 ? 0 : random.nextInt(candidates);
    for (int label = 0; ; label++) {
      if (counts[label] == most && wanted-- == 0) {
        return label;
      }
    }
  }
}
