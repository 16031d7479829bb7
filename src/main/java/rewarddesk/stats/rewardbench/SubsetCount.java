package rewarddesk.stats.rewardbench;

import rewarddesk.stats.Estimate;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

/// What a reward system did on one subset.
///
/// @param wins pairs where the chosen response came out strictly better
/// @param losses pairs where the rejected one did
/// @param ties pairs with equal rewards, or called a tie
/// @param failures pairs without a readable verdict
public record SubsetCount(long wins, long losses, long ties, long failures) {
  public static final SubsetCount NOTHING = new SubsetCount(0, 0, 0, 0);

  /// Share of points, 0 to 1, with Wilson's interval, which is a little wide where halves are in
  /// it; undefined when the policy leaves nothing to count. Failures that it leaves out are named.
  public Estimate accuracy(TiePolicy policy) {
    long items = policy.items(this);
    LeftOut leftOut = LeftOut.of(LeftOut.Reason.UNSCORED, wins + losses + ties + failures - items);
    if (items == 0) {
      return Estimate.undefined(0, leftOut);
    }
    double share = policy.points(this) / items;
    return Estimate.of(share, Proportion.wilson95(share, (double) items), items, leftOut);
  }

  /// Items that an accuracy under this policy rests on.
  public long items(TiePolicy policy) {
    return policy.items(this);
  }

  public SubsetCount and(SubsetCount other) {
    return new SubsetCount(
        wins + other.wins, losses + other.losses, ties + other.ties, failures + other.failures);
  }
}
