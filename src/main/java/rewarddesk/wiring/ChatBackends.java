package rewarddesk.wiring;

import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ChatTerms;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.settings.SettingsStore;

/// Language models that write text: those of the model servers, and those of the user's own
/// library.
final class ChatBackends implements ChatModels {
  private static final int CONVERSATIONS_A_CALL = 2;

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
    return isNamed(backend, WrittenJudge.OLLAMA)
        || isNamed(backend, WrittenJudge.OPEN_AI)
        || isNamed(backend, ModelCatalog.PREFIX);
  }

  private static boolean isNamed(String backend, String prefix) {
    return backend.startsWith(prefix) && backend.length() > prefix.length();
  }

  @Override
  public Opened open(String backend, ChatTerms terms) {
    if (isNamed(backend, WrittenJudge.OLLAMA)) {
      ModelServer server = terms.server().map(servers::ollama).orElseGet(servers::ollama);
      return opened(server, backend.substring(WrittenJudge.OLLAMA.length()), terms);
    }
    if (isNamed(backend, WrittenJudge.OPEN_AI)) {
      ModelServer server = terms.server().map(servers::openAi).orElseGet(servers::openAi);
      return opened(server, backend.substring(WrittenJudge.OPEN_AI.length()), terms);
    }
    if (isNamed(backend, ModelCatalog.PREFIX)) {
      return models.chat(backend.substring(ModelCatalog.PREFIX.length()));
    }
    throw new IllegalArgumentException(
        "A language model is named ollama:MODEL, openai:MODEL or model:NAME, not \"%s\"."
            .formatted(backend));
  }

  /// More conversations than calls: while replies are read and kept and the next questions are
  /// written, the server is never without work.
  private Opened opened(ModelServer server, String model, ChatTerms terms) {
    int atOnce = terms.atOnce().orElse(settings.current().judgeCalls());
    CallTerms calls = new CallTerms(atOnce, terms.elsewhere());
    return new Opened(server.chatModel(model, calls), CONVERSATIONS_A_CALL * atOnce, () -> {});
  }
}
