package rewarddesk.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far a run is.
///
/// @param judge id of the reward system
/// @param total items this run set out to judge
/// @param done items judged by this run
/// @param a verdicts for stored side A; likewise `b` and `ties`
/// @param unparsed replies without a readable verdict
/// @param failed calls without a reply
/// @param conduct how the judge behaved
/// @param elapsed time since the start, pauses left out
/// @param state what is going on
/// @param message why it stopped early, in plain words, when it did
public record RunTally(
    String judge,
    long total,
    long done,
    long a,
    long b,
    long ties,
    long unparsed,
    long failed,
    Conduct conduct,
    Duration elapsed,
    State state,
    Optional<String> message) {

  private static final double MILLIS_PER_MINUTE = 60_000;

  /// Items a minute so far; empty before the first.
  public OptionalDouble perMinute() {
    return done > 0 && elapsed.toMillis() > 0
        ? OptionalDouble.of(done * MILLIS_PER_MINUTE / elapsed.toMillis())
        : OptionalDouble.empty();
  }

  /// How much longer it takes when it goes on as before; empty when that cannot be said, or nothing
  /// goes on.
  public Optional<Duration> timeLeft() {
    long left = total - done;
    return done == 0 || left <= 0 || state != State.RUNNING
        ? Optional.empty()
        : Optional.of(elapsed.multipliedBy(left).dividedBy(done));
  }

  /// What a run is doing.
  public enum State {
    RUNNING,
    PAUSED,
    DONE,
    CANCELLED,
    /// The judge could not work at all; `message` says why.
    UNAVAILABLE
  }
}
