package rewarddesk.model;

import java.util.Optional;

/// What a reward system says about one response alone. A missing part was not given; it is never 0.
///
/// @param reward scalar reward, any finite number, comparable only within the same reward system
/// @param rating 1 to 5
/// @param critique why, in words
public record Assessment(
    Optional<Double> reward, Optional<Rating> rating, Optional<String> critique) {
  public static final Assessment NONE =
      new Assessment(Optional.empty(), Optional.empty(), Optional.empty());
}
