package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/// [Tasks] on platform threads: most of the work ends in native calls (SQLite, models), which would
/// hold on to the few carriers of virtual threads.
public final class FxTasks implements Tasks, AutoCloseable {
  private static final long CLOSE_SECONDS = 20;

  private final ExecutorService workers =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 0).factory());
  private final java.util.List<ExecutorService> lanes =
      new java.util.concurrent.CopyOnWriteArrayList<>();
  private final AtomicInteger laneNumber = new AtomicInteger();

  @Override
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    try {
      submit(workers, work, done, failed);
    } catch (RejectedExecutionException closed) {
      // the program is ending, and what a last callback still wanted to know nobody will see
    }
  }

  @Override
  public Lane newLane() {
    ExecutorService lane =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lane-" + laneNumber.incrementAndGet()).factory());
    lanes.add(lane);
    return new Lane() {
      @Override
      public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        submit(lane, work, done, failed);
      }
    };
  }

  @Override
  public void later(Runnable action) {
    Platform.runLater(action);
  }

  /// Lets the lanes finish what they were given, and ends the rest.
  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdown);
    workers.shutdownNow();
    try {
      for (ExecutorService lane : lanes) {
        lane.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> void submit(
      ExecutorService executor, Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    executor.execute(() -> attempt(work, done, failed));
  }

  private <T> void attempt(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    T result;
    try {
      result = work.call();
    } catch (CancellationException cancelled) {
      return;
    } catch (Exception | Error fault) {
      later(() -> failed.accept(fault));
      return;
    }
    later(() -> done.accept(result));
  }
}
