package rewarddesk.ui;

import java.util.function.Consumer;
import rewarddesk.inference.ReplyListener;

/// A text that grows on another thread, brought to the screen in as many steps as the screen can
/// take: pieces that come in between wait for the next step. Any thread may write.
public final class WrittenText implements ReplyListener {
  /// A reply that is longer is still read in the end, but no longer shown while it grows.
  private static final int MOST_CHARACTERS = 200_000;

  private final Tasks tasks;
  private final Consumer<String> shown;
  private final StringBuilder waiting = new StringBuilder();
  private int length;
  private boolean called;

  /// @param shown gets each further piece, on the JavaFX thread
  public WrittenText(Tasks tasks, Consumer<String> shown) {
    this.tasks = tasks;
    this.shown = shown;
  }

  @Override
  public void writes(String piece) {
    if (add(piece)) {
      tasks.later(() -> shown.accept(take()));
    }
  }

  /// Whether the screen has to be called.
  private synchronized boolean add(String piece) {
    if (length > MOST_CHARACTERS) {
      return false;
    }
    length += piece.length();
    waiting.append(piece);
    boolean call = !called;
    called = true;
    return call;
  }

  private synchronized String take() {
    String pieces = waiting.toString();
    waiting.setLength(0);
    called = false;
    return pieces;
  }
}
