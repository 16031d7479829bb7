package rewarddesk.reward.generative;

import java.util.Optional;

/// What came back on one question.
sealed interface Answer<T> {

  /// The judge said one clear thing.
  record Clear<T>(T value, String reply) implements Answer<T> {}

  /// The judge replied, but not in a form that can be read.
  record Unreadable<T>(Reading.Status why, String reply) implements Answer<T> {}

  /// There was no reply.
  record NoReply<T>(String reason) implements Answer<T> {}

  default Optional<T> given() {
    return switch (this) {
      case Clear<T>(T value, String ignored) -> Optional.of(value);
      case Unreadable<T> ignored -> Optional.empty();
      case NoReply<T> ignored -> Optional.empty();
    };
  }
}
