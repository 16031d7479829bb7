package rewarddesk.inference.server;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many calls a server takes at once, found out by trying: half as many after each sign that it
/// has too much to do, one more after as many good replies in a row as run at once, never above the
/// number it began with and never below one (additive increase, multiplicative decrease). Safe for
/// any thread.
final class CallLimit {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int most;

  private int allowed;
  private int running;
  private int goodInARow;
  private int halvings;

  /// A call that runs.
  ///
  /// @param beside how many calls ran when it began, itself among them
  /// @param halvings how often the limit had been halved by then
  record Turn(int beside, int halvings) {}

  CallLimit(int most) {
    this.most = most;
    this.allowed = most;
  }

  /// Waits for its turn; [#end] must follow.
  Turn begin() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (running >= allowed) {
        changed.await();
      }
      running++;
      return new Turn(running, halvings);
    } finally {
      lock.unlock();
    }
  }

  void end() {
    change(
        () -> {
          running--;
          changed.signal();
        });
  }

  /// The server answered.
  void good() {
    change(
        () -> {
          goodInARow++;
          if (goodInARow >= allowed && allowed < most) {
            allowed++;
            goodInARow = 0;
            changed.signal();
          }
        });
  }

  /// The server said, or showed by its slowness, that this was too much. Calls that ran together
  /// fail together: they count once.
  void tooMuch(Turn turn) {
    change(
        () -> {
          if (turn.halvings() == halvings) {
            allowed = Math.max(1, allowed / 2);
            halvings++;
          }
          goodInARow = 0;
        });
  }

  /// How many calls may run now.
  int allowed() {
    lock.lock();
    try {
      return allowed;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      lock.unlock();
    }
  }
}
