package rewarddesk.inference;

import org.jspecify.annotations.Nullable;

/// A model gave no answer.
public class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Whose fault it is, which decides what happens next.
  public enum Cause {
    /// No server, or it refuses everything: stop the run and tell the user.
    UNREACHABLE,
    /// The server does not have this model: stop the run and tell the user.
    NO_SUCH_MODEL,
    /// This call failed, the same call may succeed later.
    TRANSIENT,
    /// The server has too much to do: the same call may succeed later, with fewer beside it.
    BUSY,
    /// The reply took too long; with fewer calls beside it the server may be faster.
    SLOW,
    /// This call failed and would fail again.
    PERMANENT
  }

  private final Cause kind;

  /// @param cause what led to it; null when nothing was thrown
  public ModelException(Cause kind, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  public ModelException(Cause kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  public Cause kind() {
    return kind;
  }
}
