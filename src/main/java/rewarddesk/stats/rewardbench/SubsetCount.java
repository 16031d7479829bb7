package rewarddesk.stats.rewardbench;

import java.util.OptionalDouble;

/// What a reward system did on one subset.
///
/// @param wins pairs where the chosen response came out strictly better
/// @param losses pairs where the rejected one did
/// @param ties pairs with equal rewards, or called a tie
/// @param failures pairs without a readable verdict
public record SubsetCount(long wins, long losses, long ties, long failures) {
  public static final SubsetCount NOTHING = new SubsetCount(0, 0, 0, 0);

  /// Share of points, 0 to 1; empty when the policy leaves nothing to count.
  public OptionalDouble accuracy(TiePolicy policy) {
    long items = policy.items(this);
    return items == 0 ? OptionalDouble.empty() : OptionalDouble.of(policy.points(this) / items);
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
