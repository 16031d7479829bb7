package rewarddesk.ui.judges;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.inference.ModelException;
import rewarddesk.ui.Session;

/// The Ollama server: whether it answers, and the models it has. JavaFX thread only.
final class ServerModel {
  private final Session session;
  private final ModelDirectory directory;
  private final ReadOnlyObjectWrapper<ServerState> state =
      new ReadOnlyObjectWrapper<>(new ServerState.Asking());
  private long asked;

  ServerModel(Session session, ModelDirectory directory) {
    this.session = session;
    this.directory = directory;
  }

  ReadOnlyObjectProperty<ServerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  List<ModelDirectory.Model> models() {
    return state.get() instanceof ServerState.Answers(var models) ? models : List.of();
  }

  String address() {
    return session.settings().ollamaAddress();
  }

  /// Looks for models on the server.
  void ask() {
    long question = ++asked;
    String address = address();
    state.set(new ServerState.Asking());
    session
        .tasks()
        .run(
            () -> directory.models(address),
            models -> answered(question, new ServerState.Answers(models)),
            thrown -> answered(question, refused(thrown)));
  }

  private void answered(long question, ServerState answer) {
    if (question == asked) {
      state.set(answer);
    }
  }

  private ServerState refused(Throwable thrown) {
    return thrown instanceof ModelException model
            && model.kind() == ModelException.Cause.UNREACHABLE
        ? new ServerState.Silent()
        : new ServerState.Broken(session.notices().caught(thrown));
  }
}
