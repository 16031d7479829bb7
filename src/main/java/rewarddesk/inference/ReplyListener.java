package rewarddesk.inference;

/// Hears a reply while it is written, on the calling thread or one of the model's own, one piece
/// after the other. What it hears is a preview: what counts is the reply that the call returns.
/// Must return quickly and not throw.
@FunctionalInterface
public interface ReplyListener {
  /// Hears nothing.
  ReplyListener NONE = piece -> {};

  /// A piece of the reply; a model that answers in one piece tells it once.
  void writes(String piece);

  /// A piece of what the model thinks before it replies.
  default void thinks(String piece) {}

  /// Forget what was heard so far: the call is made once more.
  default void startsAnew() {}
}
