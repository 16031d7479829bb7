package rewarddesk.inference.server;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rewarddesk.inference.http.Turnstile;

/// One attempt of a call: it has a place among the calls of its server from when it is sent until
/// its reply has come, or it has failed and what that means is known.
final class Attempt implements Turnstile {
  private final CallLimit limit;
  private final AtomicReference<CallLimit.@Nullable Turn> running = new AtomicReference<>();
  private volatile CallLimit.@Nullable Turn turn;

  Attempt(CallLimit limit) {
    this.limit = limit;
  }

  @Override
  public void enter() throws InterruptedException {
    CallLimit.Turn mine = limit.begin();
    turn = mine;
    running.set(mine);
  }

  /// Does nothing when it has no place, or none any more.
  @Override
  public void leave() {
    if (running.getAndSet(null) != null) {
      limit.end();
    }
  }

  /// Whether other calls ran when it was sent.
  boolean hadOthersBeside() {
    CallLimit.Turn mine = turn;
    return mine != null && mine.beside() > 1;
  }

  /// The server said, or showed by its slowness, that this was too much.
  void tooMuch() {
    CallLimit.Turn mine = turn;
    if (mine != null) {
      limit.tooMuch(mine);
    }
  }
}
