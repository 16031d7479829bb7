package rewarddesk.reward.generative.reading;

/// Looking for an answer in a text would take too long.
final class TooManyStepsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param reason a plain sentence
  TooManyStepsException(String reason) {
    super(reason);
  }
}
