package rewarddesk.inference.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/// How many calls a server takes at once, found out by trying: half as many after each sign that it
/// has too much to do, one more after as many good replies in a row as run at once, never above the
/// number it began with and never below one (additive increase, multiplicative decrease). Safe for
/// any thread.
final class CallLimit {
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<CompletableFuture<Turn>> waiting = new ArrayDeque<>();
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

  /// Asks for a turn; first come, first served.
  ///
  /// @return completed by whoever makes room; [#end] must follow then. May be cancelled before.
  CompletableFuture<Turn> ask() {
    CompletableFuture<Turn> asked = new CompletableFuture<>();
    change(() -> waiting.add(asked));
    return asked;
  }

  void end() {
    change(() -> running--);
  }

  /// The server answered.
  void good() {
    change(
        () -> {
          goodInARow++;
          if (goodInARow >= allowed && allowed < most) {
            allowed++;
            goodInARow = 0;
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

  /// Those whose turn it is then begin outside the lock, on this thread.
  private void change(Runnable step) {
    List<Runnable> begin = new ArrayList<>();
    lock.lock();
    try {
      step.run();
      while (running < allowed && !waiting.isEmpty()) {
        CompletableFuture<Turn> next = waiting.remove();
        running++;
        Turn turn = new Turn(running, halvings);
        begin.add(() -> begin(next, turn));
      }
    } finally {
      lock.unlock();
    }
    begin.forEach(Runnable::run);
  }

  private void begin(CompletableFuture<Turn> asked, Turn turn) {
    if (!asked.complete(turn)) {
      end();
    }
  }
}
