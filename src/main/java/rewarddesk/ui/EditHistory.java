package rewarddesk.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What a thing being edited was before, so that steps can be taken back and made again. It does
/// not know how the thing stands now: that is handed in, and what it was is handed back. Not for
/// several threads at once.
///
/// @param <T> immutable
public final class EditHistory<T> {
  private static final int MOST_STEPS = 500;

  private final Deque<T> done = new ArrayDeque<>();
  private final Deque<T> undone = new ArrayDeque<>();

  /// A step is made; what was taken back before can no longer be made again.
  public void step(T before) {
    done.push(before);
    if (done.size() > MOST_STEPS) {
      done.removeLast();
    }
    undone.clear();
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /// How it stood before the last step; empty when there is none.
  public Optional<T> undo(T now) {
    return move(done, undone, now);
  }

  /// How it stood before the last step was taken back; empty when there is none.
  public Optional<T> redo(T now) {
    return move(undone, done, now);
  }

  private static <T> Optional<T> move(Deque<T> from, Deque<T> to, T now) {
    Optional<T> next = Optional.ofNullable(from.poll());
    next.ifPresent(found -> to.push(now));
    return next;
  }
}
