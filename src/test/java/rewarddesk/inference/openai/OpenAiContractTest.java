package rewarddesk.inference.openai;

import java.net.URI;
import java.time.Duration;
import rewarddesk.inference.server.ChatModelContract;
import rewarddesk.inference.server.ServerChatModel;

class OpenAiContractTest extends ChatModelContract {
  @Override
  protected ServerChatModel once(URI address, String name, Duration patience) {
    return new OpenAiChatModel(new OpenAiServer(address), name, patience);
  }
}
