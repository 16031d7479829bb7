package rewarddesk.stats.agreement;

import java.util.OptionalDouble;
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

  /// F₁ = 2·hits / (said + truth); empty when nobody ever said it.
  public OptionalDouble f1() {
    return said + truth == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(2.0 * hits / (said + truth));
  }
}
