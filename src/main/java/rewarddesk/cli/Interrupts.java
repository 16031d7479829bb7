package rewarddesk.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import rewarddesk.progress.Cancellation;

/// While open, Ctrl+C cancels the running command and waits until it has finished what it was
/// writing, instead of ending the process at once.
final class Interrupts implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private Interrupts(Cancellation cancel) {
    hook = Thread.ofPlatform().name("ctrl-c").unstarted(() -> endCleanly(cancel));
  }

  static Interrupts cancelling(Cancellation cancel) {
    Interrupts interrupts = new Interrupts(cancel);
    Runtime.getRuntime().addShutdownHook(interrupts.hook);
    return interrupts;
  }

  private void endCleanly(Cancellation cancel) {
    cancel.cancel();
    try {
      boolean ignored = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ignored) {
      // The process is ending: the hook runs already and has just been let go.
    }
  }
}
