package rewarddesk.ui.insights;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import rewarddesk.progress.Cancellation;
import rewarddesk.progress.ProgressListener;
import rewarddesk.ui.Tasks;

/// Reading beside the window that tells how far it is and can be stopped; what was stopped, or is
/// followed by another reading, is heard of no more. JavaFX thread only.
final class StoppableReading {
  private static final double NEARLY_OVER = 0.99;

  private final Tasks tasks;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
  private Cancellation reading = new Cancellation();

  /// What is read, on another thread.
  interface Work<T> {
    /// @throws java.util.concurrent.CancellationException when cancelled
    T read(Cancellation cancel, ProgressListener progress);
  }

  StoppableReading(Tasks tasks) {
    this.tasks = tasks;
  }

  /// 0 to 1; 1 when nothing is being read.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  boolean isOn() {
    return progress.get() < 1;
  }

  /// Reads; a reading that is on its way is stopped.
  ///
  /// @param done gets what was read; the reading is not over before [#over]
  /// @param failed told why nothing was read
  <T> void begin(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    reading.cancel();
    Cancellation mine = new Cancellation();
    reading = mine;
    progress.set(0);
    tasks.run(
        () -> work.read(mine, (read, all) -> tasks.later(() -> tell(mine, read, all))),
        all -> unlessStopped(mine, () -> done.accept(all)),
        thrown -> unlessStopped(mine, () -> failed.accept(thrown)));
  }

  private void tell(Cancellation mine, long read, long all) {
    unlessStopped(
        mine, () -> progress.set(all <= 0 ? 0 : Math.min(NEARLY_OVER, (double) read / all)));
  }

  private static void unlessStopped(Cancellation mine, Runnable action) {
    if (!mine.isCancelled()) {
      action.run();
    }
  }

  /// What was read is taken up, or it failed.
  void over() {
    progress.set(1);
  }

  /// Ends the reading; it can begin again.
  void stop() {
    reading.cancel();
    reading = new Cancellation();
    progress.set(1);
  }
}
