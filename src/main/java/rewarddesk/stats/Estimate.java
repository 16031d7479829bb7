package rewarddesk.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/// A number with what it rests on.
///
/// @param value the number; empty when it is not defined for these items
/// @param interval 95 % interval unless the maker says otherwise; empty when there are too few
///   items for one
/// @param n items it rests on
/// @param leftOut items that were looked at and are not in it
public record Estimate(OptionalDouble value, Optional<Interval> interval, long n, LeftOut leftOut) {

  public static Estimate of(double value, Interval interval, long n, LeftOut leftOut) {
    return new Estimate(OptionalDouble.of(value), Optional.of(interval), n, leftOut);
  }

  public static Estimate undefined(long n, LeftOut leftOut) {
    return new Estimate(OptionalDouble.empty(), Optional.empty(), n, leftOut);
  }

  /// A share with its Wilson interval.
  public static Estimate of(Proportion share, LeftOut leftOut) {
    return new Estimate(share.value(), share.interval95(), share.trials(), leftOut);
  }
}
