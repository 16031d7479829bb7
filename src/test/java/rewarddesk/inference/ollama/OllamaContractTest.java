package rewarddesk.inference.ollama;

import java.net.URI;
import java.time.Duration;
import rewarddesk.inference.server.ChatModelContract;
import rewarddesk.inference.server.ServerChatModel;

class OllamaContractTest extends ChatModelContract {
  @Override
  protected ServerChatModel once(URI address, String name, Duration patience) {
    return new OllamaChatModel(new OllamaServer(address), name, false, patience);
  }
}
