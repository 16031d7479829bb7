package rewarddesk.ui;

import java.time.Duration;
import java.util.OptionalLong;

/// How fast the annotator decides since the window was opened. JavaFX thread only.
public final class Pace {
  private static final int LEAST_DECISIONS = 3;
  private static final long MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

  private long decisions;
  private long activeMillis;

  /// @param active time the item was worked on, idle time left out
  public void decided(Duration active) {
    activeMillis += active.toMillis();
    decisions++;
  }

  /// Items per hour of active time; empty until there are [#LEAST_DECISIONS] decisions.
  public OptionalLong perHour() {
    return decisions < LEAST_DECISIONS || activeMillis == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round((double) decisions * MILLIS_PER_HOUR / activeMillis));
  }
}
