package rewarddesk.run;

import java.time.Duration;
import java.util.Optional;

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
