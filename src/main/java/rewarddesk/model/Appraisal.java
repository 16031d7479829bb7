package rewarddesk.model;

import java.util.Optional;

/// What a human says about one response alone. Nothing of it is ever filled in by a machine.
///
/// @param acceptable whether it is good enough to be shown to anybody, when said
/// @param rating 1 to 5, when given
/// @param critique free text; empty when there is none
public record Appraisal(Optional<Boolean> acceptable, Optional<Rating> rating, String critique) {
  public static final Appraisal NONE = new Appraisal(Optional.empty(), Optional.empty(), "");

  public Appraisal withAcceptable(boolean said) {
    return new Appraisal(Optional.of(said), rating, critique);
  }
}
