package rewarddesk.wiring;

import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ollama.OllamaServer;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.settings.SettingsStore;

/// Language models that write text: those of the Ollama server of the settings, and those of the
/// user's own library.
final class ChatBackends implements ChatModels {
  /// A server on one machine answers a few requests at once; more only wait in its queue.
  private static final int OLLAMA_CONCURRENCY = 4;

  private final SettingsStore settings;
  private final ModelCatalog models;

  ChatBackends(SettingsStore settings, ModelCatalog models) {
    this.settings = settings;
    this.models = models;
  }

  /// Whether an id names a model of one of the kinds known here.
  static boolean isBackend(String backend) {
    return isNamed(backend, WrittenJudge.OLLAMA) || isNamed(backend, ModelCatalog.PREFIX);
  }

  private static boolean isNamed(String backend, String prefix) {
    return backend.startsWith(prefix) && backend.length() > prefix.length();
  }

  @Override
  public Opened open(String backend) {
    if (isNamed(backend, WrittenJudge.OLLAMA)) {
      return ollama(backend.substring(WrittenJudge.OLLAMA.length()));
    }
    if (isNamed(backend, ModelCatalog.PREFIX)) {
      return models.chat(backend.substring(ModelCatalog.PREFIX.length()));
    }
    throw new IllegalArgumentException(
        "A language model is named ollama:MODEL or model:NAME, not \"%s\".".formatted(backend));
  }

  private Opened ollama(String model) {
    OllamaServer server =
        new OllamaServer(OllamaServer.parseAddress(settings.current().ollamaAddress()));
    return new Opened(server.chatModel(model), OLLAMA_CONCURRENCY, () -> {});
  }
}
