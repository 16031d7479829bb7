package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// [Tasks] on the calling thread, at once: view-models become plain to test.
public final class DirectTasks implements Tasks {

  @Override
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    T result;
    try {
      result = work.call();
    } catch (CancellationException cancelled) {
      return;
    } catch (Exception | Error fault) {
      failed.accept(fault);
      return;
    }
    done.accept(result);
  }

  @Override
  public Lane newLane() {
    return this::run;
  }

  @Override
  public void later(Runnable action) {
    action.run();
  }
}
