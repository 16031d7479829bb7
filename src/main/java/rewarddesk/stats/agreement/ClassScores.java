package rewarddesk.stats.agreement;

import java.util.OptionalDouble;
import rewarddesk.stats.Estimate;
import rewarddesk.stats.Interval;
import rewarddesk.stats.LeftOut;
import rewarddesk.stats.Proportion;

/// How well a rater finds one category.
///
/// @param category its name
/// @param hits items where rater and truth both say it
/// @param said items where the rater says it
/// @param truth items where the truth says it
public record ClassScores(String category, long hits, long said, long truth) {

  /// Of what the rater called so, how much is.
  public Proportion precision() {
    return new Proportion(hits, said);
  }

  /// Of what is so, how much the rater called so.
  public Proportion recall() {
    return new Proportion(hits, truth);
  }

  /// F₁ = 2·hits / (said + truth), undefined when nobody ever said it. With J = hits over the items
  /// where either says it, F₁ = 2J/(1 + J): the interval is that of J (Wilson), read on this scale.
  public Estimate f1() {
    Proportion either = new Proportion(hits, said + truth - hits);
    return either.trials() == 0
        ? Estimate.undefined(0, LeftOut.NONE)
        : new Estimate(
            OptionalDouble.of(f1(either.value().orElseThrow())),
            either.interval95().map(range -> new Interval(f1(range.low()), f1(range.high()))),
            either.trials(),
            LeftOut.NONE);
  }

  private static double f1(double overlap) {
    return 2 * overlap / (1 + overlap);
  }
}
