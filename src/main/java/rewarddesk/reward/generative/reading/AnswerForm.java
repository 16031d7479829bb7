package rewarddesk.reward.generative.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The form in which a judge has to give its answer. Immutable and safe for any thread.
public interface AnswerForm<T> {

  /// Every place in the text that has this form, in order.
  ///
  /// @throws TooManyStepsException when the text was made to stall the search
  List<Match<T>> matches(FoldedText text);

  /// What a token means at the place of the answer, as a number: 1 for side A, 0 for side B and 0.5
  /// for a tie; 1 for yes and 0 for no; a rating itself. Empty when it is no answer.
  OptionalDouble number(String token);

  /// How an answer is written in this form.
  ///
  /// @param side `A` or `B`, in the positions shown
  /// @return empty when the form does not say
  default Optional<String> write(String side) {
    return Optional.empty();
  }
}
