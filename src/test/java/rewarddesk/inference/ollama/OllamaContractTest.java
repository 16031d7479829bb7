package rewarddesk.inference.ollama;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.server.ChatModelContract;
import rewarddesk.inference.server.PacedChatModel;

class OllamaContractTest extends ChatModelContract {
  @Override
  protected ChatModel model(URI address, String name, Duration patience, Duration pause) {
    return new PacedChatModel(
        new OllamaChatModel(new OllamaServer(address), name, false, patience),
        1,
        List.of(pause, pause));
  }
}
