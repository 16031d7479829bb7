package rewarddesk.reward.generative.reading;

/// Looking for an answer in a text would take too long.
final class TooManyStepsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyStepsException(Throwable cause) {
    super("looking for the answer takes too long", cause);
  }
}
