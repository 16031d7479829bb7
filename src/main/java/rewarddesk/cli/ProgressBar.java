package rewarddesk.cli;

import java.io.PrintStream;
import rewarddesk.progress.ProgressListener;

/// A bar that is drawn over itself: `Judging [#########-----------] 45 %`.
///
/// It is only drawn again when it has moved by a step, so that a log file stays readable. Call from
/// one thread at a time.
final class ProgressBar implements ProgressListener {
  /// Steps of a bar in a terminal.
  static final int SMOOTH = 100;

  /// Steps of a bar that may end up in a log file.
  static final int COARSE = 20;

  private static final int CELLS = 20;

  private final PrintStream out;
  private final String what;
  private final int steps;
  private long drawn = -1;

  ProgressBar(PrintStream out, String what, int steps) {
    this.out = out;
    this.what = what;
    this.steps = steps;
  }

  @Override
  public void progress(long done, long total) {
    if (total <= 0 || drawn == steps) {
      return;
    }
    long step = Math.min(steps, done * steps / total);
    if (step == drawn) {
      return;
    }
    drawn = step;
    draw((int) (step * CELLS / steps), step * 100 / steps);
  }

  private void draw(int cells, long percent) {
    String bar = "#".repeat(cells) + "-".repeat(CELLS - cells);
    out.printf("\r%-10s [%s] %3d %%", what, bar, percent);
    if (drawn == steps) {
      out.println();
    }
    out.flush();
  }
}
