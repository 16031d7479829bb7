package rewarddesk.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Measures how long an item is worked on. A pause without any input counts for at most a minute.
final class ActiveClock {
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final InstantSource clock;
  private Duration active = Duration.ZERO;
  private Instant last;

  ActiveClock(InstantSource clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  /// A new item is on screen.
  void restart() {
    active = Duration.ZERO;
    last = clock.instant();
  }

  /// The annotator did something: a key, the mouse, a scroll.
  void touch() {
    Instant now = clock.instant();
    Duration pause = Duration.between(last, now);
    active = active.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    last = now;
  }

  /// The time up to now.
  Duration read() {
    touch();
    return active;
  }
}
