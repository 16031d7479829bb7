package rewarddesk.ui.judges;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.server.CallTerms;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.inference.server.ServerKeys;
import rewarddesk.progress.Cancellation;

/// A server that has the models a test names, or none, or does not answer at all.
final class SomeModels implements ModelServers, ModelServer {
  volatile boolean answers = true;
  private volatile List<ServedModel> models;

  SomeModels(String... names) {
    has(names);
  }

  void has(String... names) {
    models = Stream.of(names).map(SomeModels::model).toList();
  }

  private static ServedModel model(String name) {
    return new ServedModel(
        name, 5_200_000_000L, "sha256:" + name, "8.2B Q4_K_M", Optional.empty(), Set.of());
  }

  @Override
  public ModelServer ollama() {
    return this;
  }

  @Override
  public ModelServer ollama(String address) {
    return this;
  }

  @Override
  public ModelServer openAi() {
    return this;
  }

  @Override
  public ModelServer openAi(String address) {
    return this;
  }

  @Override
  public ServerKeys keys() {
    return ServerKeys.NONE;
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:1");
  }

  @Override
  public String version() {
    return "0.33.0";
  }

  @Override
  public List<ServedModel> models() {
    if (!answers) {
      throw new ModelException(ModelException.Cause.UNREACHABLE, "No server answers.");
    }
    return models;
  }

  @Override
  public List<RunningModel> running() {
    return List.of();
  }

  @Override
  public void pull(String model, Consumer<PullProgress> progress, Cancellation cancel) {
    has(model);
  }

  @Override
  public void unload(String model) {}

  @Override
  public ChatModel chatModel(String name, CallTerms terms) {
    throw new ModelException(ModelException.Cause.NO_SUCH_MODEL, "It only lists models.");
  }
}
