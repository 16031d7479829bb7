package rewarddesk.inference.ollama;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.server.PacedChatModel;

/// Models of servers that fail, asked with less patience than usual.
public final class FaultyModels {
  private FaultyModels() {}

  /// The model `judge` of the server, tried again twice after a millisecond.
  ///
  /// @param atOnce most calls at the same time
  /// @param patience how long one reply may take
  public static ChatModel patient(URI address, int atOnce, Duration patience) {
    return new PacedChatModel(
        new OllamaChatModel(new OllamaServer(address), "judge", false, patience),
        atOnce,
        List.of(Duration.ofMillis(1), Duration.ofMillis(1)));
  }
}
