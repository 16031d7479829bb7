package rewarddesk.inference.http;

import java.time.Duration;
import rewarddesk.inference.ChatOptions;
import rewarddesk.progress.Cancellation;

/// What a call may cost.
///
/// @param whole how long it may take in all
/// @param silence how long nothing at all may come
/// @param mostBytes how large the reply may be
/// @param cancel ends it
/// @param turn lets it onto the network
public record CallBounds(
    Duration whole, Duration silence, int mostBytes, Cancellation cancel, Turnstile turn) {
  private static final int REPLY_BYTES = 1024 * 1024;
  private static final int BYTES_PER_TOKEN = 1024;
  private static final int BYTES_PER_TOKEN_WITH_PROBABILITIES = 8 * 1024;

  /// A call of at most that time and size that nobody cancels.
  public static CallBounds of(Duration whole, int mostBytes) {
    return of(whole, mostBytes, Turnstile.OPEN);
  }

  private static CallBounds of(Duration whole, int mostBytes, Turnstile turn) {
    return new CallBounds(whole, whole, mostBytes, new Cancellation(), turn);
  }

  /// A chat whose reply may be as large as its tokens, with all that is told of each, can make it.
  public static CallBounds ofChat(Duration whole, ChatOptions options, Turnstile turn) {
    int each = options.tokenProbabilities() ? BYTES_PER_TOKEN_WITH_PROBABILITIES : BYTES_PER_TOKEN;
    return of(whole, REPLY_BYTES + each * options.mostTokens(), turn);
  }
}
