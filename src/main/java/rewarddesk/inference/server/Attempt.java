package rewarddesk.inference.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.http.Turnstile;

/// One attempt of a call: it has a place among the calls of its server from when it is sent until
/// its reply has come, or it has failed and what that means is known.
final class Attempt implements Turnstile {
  private final CallLimit limit;
  private final AtomicBoolean left = new AtomicBoolean();
  private volatile @Nullable CompletableFuture<CallLimit.Turn> asked;

  Attempt(CallLimit limit) {
    this.limit = limit;
  }

  @Override
  public CompletableFuture<?> enter() {
    CompletableFuture<CallLimit.Turn> mine = limit.ask();
    asked = mine;
    return mine;
  }

  /// Gives its place back, or no longer waits for one. Does nothing the second time.
  @Override
  public void leave() {
    CompletableFuture<CallLimit.Turn> mine = asked;
    if (mine != null && left.compareAndSet(false, true) && !mine.cancel(false)) {
      limit.end();
    }
  }

  /// Whether other calls ran when it was sent.
  boolean hadOthersBeside() {
    CallLimit.Turn turn = turn();
    return turn != null && turn.beside() > 1;
  }

  /// The server said, or showed by its slowness, that this was too much.
  void tooMuch() {
    CallLimit.Turn turn = turn();
    if (turn != null) {
      limit.tooMuch(turn);
    }
  }

  private CallLimit.@Nullable Turn turn() {
    CompletableFuture<CallLimit.Turn> mine = asked;
    return mine == null || mine.isCancelled() ? null : mine.getNow(null);
  }
}
