package rewarddesk.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/// The threads on which models compute, one for each core. Whoever waits for a result can be
/// interrupted: the computation is then ended between two of its operations. Safe for any thread.
final class RunLanes implements AutoCloseable {
  private final ExecutorService threads;
  private final int count;

  RunLanes(int count) {
    this.count = count;
    ThreadFactory plain = Thread.ofPlatform().name("model-", 0).daemon().factory();
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work ->
                plain.newThread(
                    () -> {
                      Courtesy.giveWay();
                      work.run();
                    }));
  }

  /// How many callers keep all threads busy: with a few more than threads, the next text is there
  /// when one is done. Many more would make everybody wait.
  int callers() {
    return count + Math.max(1, count / 2);
  }

  /// Computes when a thread is free; nobody waits here.
  void later(Runnable work) {
    threads.execute(work);
  }

  /// A computation; it hands the options on to every run.
  @FunctionalInterface
  interface Work<T> {
    T compute(OrtSession.RunOptions options) throws OrtException;
  }

  /// Computes and waits.
  ///
  /// @throws OrtException when a run fails
  /// @throws InterruptedException when the waiting thread was interrupted; nothing runs any more
  <T> T call(Work<T> work) throws OrtException, InterruptedException {
    return callAll(List.of(work)).getFirst();
  }

  /// Computes side by side and waits for all.
  ///
  /// @return in the order of the works
  /// @throws OrtException when a run fails
  /// @throws InterruptedException when the waiting thread was interrupted; nothing runs any more
  <T> List<T> callAll(List<Work<T>> works) throws OrtException, InterruptedException {
    try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
      List<Future<T>> running = new ArrayList<>();
      boolean complete = false;
      try {
        for (Work<T> work : works) {
          running.add(threads.submit(() -> work.compute(options)));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
          results.add(one.get());
        }
        complete = true;
        return results;
      } catch (ExecutionException e) {
        throw unwrapped(e.getCause());
      } finally {
        if (!complete) {
          end(running, options);
        }
      }
    }
  }

  /// The options must outlive the runs that use them, however often the waiting is interrupted.
  private static void end(List<? extends Future<?>> running, OrtSession.RunOptions options)
      throws OrtException {
    options.setTerminate(true);
    boolean interrupted = false;
    for (Future<?> one : running) {
      while (!one.isDone()) {
        try {
          one.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          break; // ended, as asked
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static OrtException unwrapped(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> throw new IllegalStateException("A model failed");
      case OrtException fault -> fault;
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      default -> throw new IllegalStateException("A model failed", cause);
    };
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
