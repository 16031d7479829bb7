package rewarddesk.ui.judges;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.server.KeyRefusedException;
import rewarddesk.inference.server.ModelServer;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.settings.Settings;
import rewarddesk.ui.Session;

/// A model server whose address the settings name: whether it answers, and the models it has. One
/// without an address is never contacted. JavaFX thread only.
final class AskedServer {
  private final Session session;
  private final Function<Settings, String> setting;
  private final BiFunction<ModelServers, String, ModelServer> opening;
  private final ReadOnlyObjectWrapper<ServerState> state =
      new ReadOnlyObjectWrapper<>(new ServerState.Asking());
  private long asked;

  private AskedServer(
      Session session,
      Function<Settings, String> setting,
      BiFunction<ModelServers, String, ModelServer> opening) {
    this.session = session;
    this.setting = setting;
    this.opening = opening;
  }

  static AskedServer ollama(Session session) {
    return new AskedServer(session, Settings::ollamaAddress, ModelServers::ollama);
  }

  static AskedServer openAi(Session session) {
    return new AskedServer(session, Settings::openAiAddress, ModelServers::openAi);
  }

  ReadOnlyObjectProperty<ServerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  List<ServedModel> models() {
    return state.get() instanceof ServerState.Answers(var models) ? models : List.of();
  }

  /// Empty while none is entered.
  String address() {
    return setting.apply(session.settings());
  }

  /// The server at an address; having it contacts nobody.
  ModelServer at(String address) {
    return opening.apply(session.services().servers(), address);
  }

  /// Looks for models on the server.
  void ask() {
    long question = ++asked;
    String address = address();
    if (address.isBlank()) {
      state.set(new ServerState.Unset());
      return;
    }
    state.set(new ServerState.Asking());
    session
        .tasks()
        .run(
            () -> at(address).models(),
            models -> answered(question, new ServerState.Answers(models)),
            thrown -> answered(question, refused(thrown)));
  }

  private void answered(long question, ServerState answer) {
    if (question == asked) {
      state.set(answer);
    }
  }

  private ServerState refused(Throwable thrown) {
    if (thrown instanceof KeyRefusedException) {
      return new ServerState.Locked();
    }
    return thrown instanceof ModelException model
            && model.kind() == ModelException.Cause.UNREACHABLE
        ? new ServerState.Silent()
        : new ServerState.Broken(session.notices().caught(thrown));
  }
}
