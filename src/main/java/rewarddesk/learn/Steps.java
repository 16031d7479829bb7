package rewarddesk.learn;

import java.time.Duration;
import rewarddesk.progress.ProgressListener;

/// Counts finished steps from any thread and tells them one at a time, at most ten times a second.
final class Steps implements Runnable {
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final ProgressListener progress;
  private final long total;
  private long done;
  private long told;

  Steps(ProgressListener progress, long total) {
    this.progress = progress;
    this.total = total;
    progress.progress(0, total);
  }

  /// One more step is finished.
  @Override
  public synchronized void run() {
    done++;
    long now = System.nanoTime();
    if (done == total || now - told >= BETWEEN.toNanos()) {
      told = now;
      progress.progress(done, total);
    }
  }
}
