package rewarddesk.inference.http;

/// The thread was interrupted while it waited, said through code that has no checked way to say so;
/// whoever called that code turns it into an [InterruptedException] again.
final class Interrupted extends RuntimeException {
  private static final long serialVersionUID = 1;

  Interrupted(InterruptedException cause) {
    super(cause);
  }
}
