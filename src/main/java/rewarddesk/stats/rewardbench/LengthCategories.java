package rewarddesk.stats.rewardbench;

import rewarddesk.stats.Proportion;

/// Pairs by whether the chosen response is the longer one: a reward system that likes length does
/// well in the first row and badly in the last.
///
/// @param chosenLonger right pairs where the chosen response is longer
/// @param equal right pairs of equal length
/// @param chosenShorter right pairs where the chosen response is shorter
/// @param failures pairs without a readable verdict; in none of the shares
public record LengthCategories(
    Proportion chosenLonger, Proportion equal, Proportion chosenShorter, long failures) {
  /// A tie is no win, a failure is in no number.
  public static final TiePolicy POLICY = TiePolicy.STRICT;

  /// Not safe for several threads at once.
  public static final class Count {
    private final long[] right = new long[3];
    private final long[] all = new long[3];
    private long failures;

    /// @param wins whether the chosen response came out strictly better
    public void add(long chosenLength, long rejectedLength, boolean wins) {
      int row = chosenLength > rejectedLength ? 0 : chosenLength == rejectedLength ? 1 : 2;
      all[row]++;
      right[row] += wins ? 1 : 0;
    }

    /// A pair without a readable verdict.
    public void addFailure() {
      failures++;
    }

    public LengthCategories report() {
      return new LengthCategories(
          new Proportion(right[0], all[0]),
          new Proportion(right[1], all[1]),
          new Proportion(right[2], all[2]),
          failures);
    }
  }
}
