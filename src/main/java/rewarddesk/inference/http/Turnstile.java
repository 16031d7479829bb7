package rewarddesk.inference.http;

/// Lets a call onto the network when it is its turn. What is done before and after, writing the
/// question and reading the reply, takes nobody's place. Safe for any thread.
public interface Turnstile {
  /// Lets everything through at once.
  Turnstile OPEN =
      new Turnstile() {
        @Override
        public void enter() {}

        @Override
        public void leave() {}
      };

  /// Waits until the call may be sent.
  void enter() throws InterruptedException;

  /// The last byte of a good reply has come. Said on a thread of the network's. A call that ends
  /// otherwise does not say so.
  void leave();
}
