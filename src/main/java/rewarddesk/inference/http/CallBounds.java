package rewarddesk.inference.http;

import java.time.Duration;
import rewarddesk.progress.Cancellation;

/// What a call may cost.
///
/// @param whole how long it may take in all
/// @param silence how long nothing at all may come
/// @param mostBytes how large the reply may be
/// @param cancel ends it
public record CallBounds(Duration whole, Duration silence, int mostBytes, Cancellation cancel) {

  /// A call of at most that time and size that nobody cancels.
  public static CallBounds of(Duration whole, int mostBytes) {
    return new CallBounds(whole, whole, mostBytes, new Cancellation());
  }
}
