package rewarddesk.wiring;

import java.net.URI;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.inference.openai.OpenAiServer;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.inference.server.ServerKeys;
import rewarddesk.settings.SettingsStore;

/// The model servers that the settings name.
public final class ServerCatalog implements ModelServers {
  private final SettingsStore settings;
  private final ServerKeys keys;

  public ServerCatalog(SettingsStore settings, ServerKeys keys) {
    this.settings = settings;
    this.keys = keys;
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
    if (entered.isBlank()) {
      throw new ModelException(
          ModelException.Cause.UNREACHABLE,
          "No address of a server with OpenAI's protocol is entered. Enter it in Settings, or name"
              + " it with --server.");
    }
    return openAi(entered);
  }

  @Override
  public ModelServer openAi(String address) {
    URI at = OpenAiServer.parseAddress(address);
    return new OpenAiServer(at, keys.find(at));
  }

  @Override
  public ServerKeys keys() {
    return keys;
  }
}
