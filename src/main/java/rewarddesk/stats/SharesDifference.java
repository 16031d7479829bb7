package rewarddesk.stats;

import java.util.Optional;

/// The difference of two shares of different items.
public final class SharesDifference {
  private SharesDifference() {}

  /// The 95 % interval of first − second (Newcombe 1998, method 10): the two Wilson intervals,
  /// combined as independent errors are. Empty when one of them rests on nothing.
  public static Optional<Interval> interval95(Proportion first, Proportion second) {
    if (first.trials() == 0 || second.trials() == 0) {
      return Optional.empty();
    }
    double p = first.value().orElseThrow();
    double q = second.value().orElseThrow();
    Interval ofFirst = first.interval95().orElseThrow();
    Interval ofSecond = second.interval95().orElseThrow();
    double below = Math.hypot(p - ofFirst.low(), ofSecond.high() - q);
    double above = Math.hypot(ofFirst.high() - p, q - ofSecond.low());
    return Optional.of(new Interval(p - q - below, p - q + above));
  }
}
