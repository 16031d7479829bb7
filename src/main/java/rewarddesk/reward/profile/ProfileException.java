package rewarddesk.reward.profile;

/// A profile cannot be used; the message is a plain sentence that says why and what there is.
public final class ProfileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ProfileException(String sentence) {
    super(sentence);
  }

  public ProfileException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
