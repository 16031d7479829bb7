package rewarddesk.inference.http;

import java.util.concurrent.CompletableFuture;

/// Lets a call onto the network when it is its turn. What is done before and after, writing the
/// question and reading the reply, takes nobody's place. Safe for any thread.
public interface Turnstile {
  /// Lets everything through at once.
  Turnstile OPEN =
      new Turnstile() {
        @Override
        public CompletableFuture<?> enter() {
          return CompletableFuture.completedFuture(null);
        }

        @Override
        public void leave() {}
      };

  /// Asks to be let through. Who is let through is sent by the thread that made room, a thread of
  /// the network's as a rule, so that the server does not wait for a thread to wake up.
  ///
  /// @return completed when the call may be sent
  CompletableFuture<?> enter();

  /// The last byte of a good reply has come. Said on a thread of the network's. A call that ends
  /// otherwise does not say so.
  void leave();
}
