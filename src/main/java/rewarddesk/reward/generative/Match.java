package rewarddesk.reward.generative;

import java.util.Optional;

/// One place in a folded text that has the form of an answer.
///
/// @param value the answer; present exactly when the status is OK
/// @param start where it starts in the folded text; `end` likewise, excluded
record Match<T>(Reading.Status status, Optional<T> value, int start, int end) {

  boolean saysTheSameAs(Match<T> other) {
    return status == other.status && value.equals(other.value);
  }
}
