package rewarddesk.reward.generative.reading;

import java.util.Optional;
import rewarddesk.model.Span;

/// What a parser found in a reply.
///
/// @param value what the reply says; present exactly when the status is [Status#OK]
/// @param span where in the reply it stands, with its label (of the last match, when there was one)
/// @param answer where the answer itself stands within it
public record Reading<T>(
    Status status, Optional<T> value, Optional<Span> span, Optional<Span> answer) {

  /// How a reading ended. Only [#OK] is an answer; nothing else is ever taken for a number or a
  /// tie.
  public enum Status {
    OK("read"),
    AMBIGUOUS("it says several different things"),
    MISSING("it says nothing in the form asked for"),
    OUT_OF_RANGE("what it says is not among the allowed answers"),
    TRUNCATED("it was cut off before its end");

    private final String sentence;

    Status(String sentence) {
      this.sentence = sentence;
    }

    /// The reason in plain words, as the end of "the reply could not be read: …".
    public String sentence() {
      return sentence;
    }
  }

  static <T> Reading<T> none(Status status) {
    return new Reading<>(status, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
