package rewarddesk.inference.server;

import rewarddesk.inference.ModelException;

/// A server answers, but only to those who have its key.
public final class KeyRefusedException extends ModelException {
  private static final long serialVersionUID = 1;

  public KeyRefusedException(String sentence) {
    super(Cause.UNREACHABLE, sentence);
  }
}
