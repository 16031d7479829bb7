package rewarddesk.ui.models;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import rewarddesk.ui.Tasks;

/// The one thing that is being done with a model: adding, checking, trying, downloading. Cancelling
/// gives the screen back at once; a file that is just being loaded is loaded to its end and then
/// let go. JavaFX thread only.
final class ModelWork {
  private final Tasks tasks;
  private final ReadOnlyObjectWrapper<Optional<Running>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
  private Moved moved = Moved.NOTHING;

  ModelWork(Tasks tasks) {
    this.tasks = tasks;
  }

  /// What is done with a model.
  enum What {
    ADDING,
    CHECKING,
    TRYING,
    DOWNLOADING
  }

  /// Work under way.
  static final class Running {
    private final What what;
    private final String name;
    private @Nullable Thread worker;
    private final long since = System.nanoTime();
    private boolean cancelled;

    Running(What what, String name) {
      this.what = what;
      this.name = name;
    }

    What what() {
      return what;
    }

    /// Name of the model, or where it comes from.
    String name() {
      return name;
    }

    /// How long it has been going on.
    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - since);
    }

    private <T> T call(Callable<T> work) throws Exception {
      begin();
      try {
        return work.call();
      } catch (InterruptedException e) {
        throw stopped(e);
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      if (cancelled) {
        throw new CancellationException("cancelled");
      }
      worker = Thread.currentThread();
    }

    /// The thread goes back to its pool without a leftover interruption.
    private synchronized void end() {
      worker = null;
      if (Thread.interrupted() && !cancelled) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized void cancel() {
      cancelled = true;
      if (worker != null) {
        worker.interrupt();
      }
    }

    private static CancellationException stopped(InterruptedException cause) {
      CancellationException stopped = new CancellationException("cancelled");
      stopped.initCause(cause);
      return stopped;
    }
  }

  ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// 0 to 1, or negative when not known.
  ReadOnlyDoubleProperty fractionProperty() {
    return fraction.getReadOnlyProperty();
  }

  boolean isFree() {
    return running.get().isEmpty();
  }

  /// Does something beside the window, unless something else is being done. What comes of cancelled
  /// work reaches nobody.
  <T> void start(
      What what, String name, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    if (!isFree()) {
      return;
    }
    Running mine = new Running(what, name);
    fraction.set(-1);
    moved = Moved.NOTHING;
    running.set(Optional.of(mine));
    tasks.run(
        () -> mine.call(work),
        result -> {
          if (finish(mine)) {
            done.accept(result);
          }
        },
        thrown -> {
          if (finish(mine)) {
            failed.accept(thrown);
          }
        });
  }

  /// To be called from any thread of the work.
  ///
  /// @param done bytes that have come
  /// @param total bytes in all; 0 when not known
  void tell(long done, long total) {
    tasks.later(
        () -> {
          moved = new Moved(done, total);
          fraction.set(total <= 0 ? -1 : (double) done / total);
        });
  }

  /// How much has come, in bytes; a total of 0 when that is not known.
  record Moved(long done, long total) {
    static final Moved NOTHING = new Moved(0, 0);
  }

  Moved moved() {
    return moved;
  }

  void cancel() {
    running.get().ifPresent(Running::cancel);
    running.set(Optional.empty());
  }

  private boolean finish(Running one) {
    boolean current = running.get().filter(now -> now == one).isPresent();
    if (current) {
      running.set(Optional.empty());
    }
    return current;
  }
}
