package rewarddesk.inference.ollama;

import java.time.Duration;
import java.util.List;

/// What a call may cost.
///
/// @param patience how long one reply may take
/// @param mostReplyTokens where a reply is cut off
/// @param pauses how long to wait before each new attempt after a fault that may pass
record OllamaCallLimits(Duration patience, int mostReplyTokens, List<Duration> pauses) {
  static final OllamaCallLimits STANDARD =
      new OllamaCallLimits(
          Duration.ofMinutes(5),
          2048,
          List.of(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(8)));
}
