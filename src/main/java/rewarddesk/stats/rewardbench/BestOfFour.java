package rewarddesk.stats.rewardbench;

/// The result of one RewardBench 2 prompt outside the Ties subset: 1/k when the chosen response has
/// the highest score and shares it with k − 1 others, else 0. All equal gives ¼.
public final class BestOfFour {
  private BestOfFour() {}

  /// @param chosen score of the chosen response
  /// @param rejected scores of the others, as a rule three
  public static double score(double chosen, double... rejected) {
    int sharing = 1;
    for (double other : rejected) {
      if (other > chosen) {
        return 0;
      }
      sharing += other == chosen ? 1 : 0;
    }
    return 1.0 / sharing;
  }
}
