package rewarddesk.reward.generative.reading;

import java.util.Optional;

/// One place in a folded text that has the form of an answer. Places count in the folded text; ends
/// are excluded.
///
/// @param value the answer; present exactly when the status is OK
/// @param start where the whole match starts
/// @param answerStart where the answer itself starts, without its label and brackets
public record Match<T>(
    Reading.Status status, Optional<T> value, int start, int end, int answerStart, int answerEnd) {

  boolean saysTheSameAs(Match<T> other) {
    return status == other.status && value.equals(other.value);
  }
}
