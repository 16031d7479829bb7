package rewarddesk.wiring;

import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ChatTerms;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.settings.SettingsStore;

/// Language models that write text: those of the Ollama server of the settings, and those of the
/// user's own library.
final class ChatBackends implements ChatModels {
  private final SettingsStore settings;
  private final ModelServers servers;
  private final ModelCatalog models;

  ChatBackends(SettingsStore settings, ModelServers servers, ModelCatalog models) {
    this.settings = settings;
    this.servers = servers;
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
  public Opened open(String backend, ChatTerms terms) {
    if (isNamed(backend, WrittenJudge.OLLAMA)) {
      return ollama(backend.substring(WrittenJudge.OLLAMA.length()), terms);
    }
    if (isNamed(backend, ModelCatalog.PREFIX)) {
      return models.chat(backend.substring(ModelCatalog.PREFIX.length()));
    }
    throw new IllegalArgumentException(
        "A language model is named ollama:MODEL or model:NAME, not \"%s\".".formatted(backend));
  }

  private Opened ollama(String model, ChatTerms terms) {
    ModelServer server = terms.server().map(servers::ollama).orElseGet(servers::ollama);
    int atOnce = terms.atOnce().orElse(settings.current().judgeCalls());
    CallTerms calls = new CallTerms(atOnce, terms.elsewhere());
    return new Opened(server.chatModel(model, calls), atOnce, () -> {});
  }
}
