package rewarddesk.ui;

import org.jspecify.annotations.Nullable;
import rewarddesk.run.JudgingRun;

/// Hands pause, resume and cancel on to a run that may not have started yet. Any thread.
final class RunControl {
  private @Nullable JudgingRun run;
  private boolean paused;
  private boolean cancelled;

  synchronized void start(JudgingRun started) {
    run = started;
    if (paused) {
      started.pause();
    }
    if (cancelled) {
      started.cancel();
    }
  }

  synchronized void pause() {
    paused = true;
    if (run != null) {
      run.pause();
    }
  }

  synchronized void resume() {
    paused = false;
    if (run != null) {
      run.resume();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (run != null) {
      run.cancel();
    }
  }
}
