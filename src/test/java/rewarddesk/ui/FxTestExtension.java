package rewarddesk.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import rewarddesk.ui.control.Fonts;

/// Starts the JavaFX toolkit once for all tests and fails a test when anything on the JavaFX thread
/// threw without being caught, or when a style sheet was wrong.
///
/// Use: `@ExtendWith(FxTestExtension.class)` on the class, [#call] and [#run] for whatever touches
/// nodes, [#frames] to let layout and painting happen.
public final class FxTestExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final long PATIENCE_SECONDS = 30;
  private static final ConcurrentLinkedQueue<Throwable> UNCAUGHT = new ConcurrentLinkedQueue<>();
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");
  private static boolean started;

  /// Work that may throw.
  public interface Body {
    void run() throws Exception;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    UNCAUGHT.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    failOnUncaught();
  }

  /// Throws an [AssertionError] when something on the JavaFX thread threw since the test began.
  public static void failOnUncaught() throws Exception {
    frames(1);
    List<Throwable> thrown = List.copyOf(UNCAUGHT);
    UNCAUGHT.clear();
    if (!thrown.isEmpty()) {
      AssertionError error = new AssertionError("on the JavaFX thread: " + thrown.getFirst());
      thrown.forEach(error::addSuppressed);
      throw error;
    }
  }

  /// Starts the toolkit if it is not running; the tests' own threads may call this at any time.
  public static synchronized void start() throws Exception {
    if (started) {
      return;
    }
    Fonts.load()
        .ifPresent(
            sentence -> {
              throw new IllegalStateException(sentence);
            });
    listenForStyleWarnings();
    CountDownLatch running = new CountDownLatch(1);
    try {
      Platform.startup(running::countDown);
    } catch (IllegalStateException alreadyRunning) {
      Platform.runLater(running::countDown);
    }
    if (!running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the JavaFX toolkit did not start");
    }
    Platform.setImplicitExit(false);
    started = true;
    run(
        () ->
            Thread.currentThread()
                .setUncaughtExceptionHandler((thread, thrown) -> UNCAUGHT.add(thrown)));
  }

  /// Runs the body on the JavaFX thread and gives back its result; what it throws is thrown here.
  public static <T> T call(Callable<T> body) throws Exception {
    if (Platform.isFxApplicationThread()) {
      return body.call();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(body.call());
          } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
          }
        });
    return await(result);
  }

  /// As [#call], without a result.
  public static void run(Body body) throws Exception {
    FxTestExtension.<Boolean>call(
        () -> {
          body.run();
          return true;
        });
  }

  /// Waits, off the JavaFX thread, until so many frames have been laid out.
  public static void frames(int count) throws Exception {
    CountDownLatch latch = new CountDownLatch(count + 1);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            latch.countDown();
            if (latch.getCount() > 0) {
              Platform.requestNextPulse();
            } else {
              stop();
            }
          }
        };
    run(timer::start);
    if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("no frame came");
    }
    run(() -> {});
  }

  private static <T> T await(CompletableFuture<T> result) throws Exception {
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Exception exception) {
        throw exception;
      }
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed;
    }
  }

  private static void listenForStyleWarnings() {
    TOOLKIT_LOG.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()
                && String.valueOf(entry.getLoggerName()).equals("javafx.css")) {
              UNCAUGHT.add(new AssertionError("style sheet: " + entry.getMessage()));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        });
  }
}
