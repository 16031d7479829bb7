package rewarddesk.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The JavaFX thread of a benchmark.
public final class OnScreen {
  private OnScreen() {}

  public static void start() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    Platform.startup(running::countDown);
    running.await();
  }

  /// Does it on the JavaFX thread and waits for it.
  public static <T> T call(Callable<T> body) throws Exception {
    FutureTask<T> task = new FutureTask<>(body);
    Platform.runLater(task);
    return task.get();
  }
}
