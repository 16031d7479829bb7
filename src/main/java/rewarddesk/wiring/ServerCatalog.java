package rewarddesk.wiring;

import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.inference.openai.OpenAiServer;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.settings.SettingsStore;

/// The model servers that the settings name.
public final class ServerCatalog implements ModelServers {
  private final SettingsStore settings;

  public ServerCatalog(SettingsStore settings) {
    this.settings = settings;
  }

  @Override
  public ModelServer ollama() {
    return ollama(settings.current().ollamaAddress());
  }

  @Override
  public ModelServer ollama(String address) {
    return new OllamaServer(OllamaServer.parseAddress(address));
  }

  @Override
  public ModelServer openAi() {
    String entered = settings.current().openAiAddress();
    return entered.isBlank() ? new OpenAiServer(OpenAiServer.DEFAULT_ADDRESS) : openAi(entered);
  }

  @Override
  public ModelServer openAi(String address) {
    return new OpenAiServer(OpenAiServer.parseAddress(address));
  }
}
