package rewarddesk.reward;

/// A reward system cannot work at all now: the message says in plain words why and what to do.
public final class JudgeUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JudgeUnavailableException(String sentence) {
    super(sentence);
  }

  public JudgeUnavailableException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
