package rewarddesk.reward.generative;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import rewarddesk.reward.generative.reading.Reading;

/// What came back on one question.
sealed interface Answer<T> {

  /// The judge said one clear thing.
  ///
  /// @param expected the mean of what it might have said, weighted by the probabilities of the
  ///   tokens at the place of the answer (see [ExpectedAnswer]); empty when they are not known
  record Clear<T>(T value, OptionalDouble expected, String reply) implements Answer<T> {}

  /// The judge replied, but not in a form that can be read.
  record Unreadable<T>(Reading.Status why, String reply) implements Answer<T> {}

  /// There was no reply.
  record NoReply<T>(String reason) implements Answer<T> {}

  /// What the answer says in other words, without probabilities.
  default <R> Answer<R> map(Function<T, R> words) {
    return switch (this) {
      case Clear<T>(T value, OptionalDouble ignored, String reply) ->
          new Clear<>(words.apply(value), OptionalDouble.empty(), reply);
      case Unreadable<T>(Reading.Status why, String reply) -> new Unreadable<>(why, reply);
      case NoReply<T>(String reason) -> new NoReply<>(reason);
    };
  }

  default Optional<T> given() {
    return switch (this) {
      case Clear<T>(T value, OptionalDouble ignored, String reply) -> Optional.of(value);
      case Unreadable<T> ignored -> Optional.empty();
      case NoReply<T> ignored -> Optional.empty();
    };
  }
}
