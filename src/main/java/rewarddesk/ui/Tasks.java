package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The one door off the JavaFX thread and the one door back.
///
/// Call from the JavaFX thread. The callbacks run on the JavaFX thread.
public interface Tasks {

  /// Runs work beside the window.
  ///
  /// @param done gets the result
  /// @param failed gets whatever the work threw; a cancelled work's
  ///   [java.util.concurrent.CancellationException] arrives nowhere
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

  /// A lane whose works run one after another in the order they were given, as decisions must.
  Lane newLane();

  /// Runs something on the JavaFX thread soon; any thread may call this.
  void later(Runnable action);

  /// See [Tasks#newLane()].
  interface Lane {
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);
  }
}
