package rewarddesk.ui.judges;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.inference.ModelException;
import rewarddesk.inference.server.ModelServers;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.inference.server.ServedModel;
import rewarddesk.progress.Cancellation;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Session;

/// The Ollama server: whether it answers, the models it has, and fetching another. JavaFX thread
/// only.
final class ServerModel {
  private final Session session;
  private final ModelServers servers;
  private final ReadOnlyObjectWrapper<ServerState> state =
      new ReadOnlyObjectWrapper<>(new ServerState.Asking());
  private final ReadOnlyObjectWrapper<Optional<Fetching>> fetching =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Cancellation fetch = new Cancellation();
  private long asked;

  /// A model on its way to the server.
  ///
  /// @param progress how far it is
  /// @param end how it ended; empty while it goes on
  record Fetching(String model, PullProgress progress, Optional<End> end) {

    /// How it ended.
    sealed interface End {
      record Done() implements End {}

      record Stopped() implements End {}

      record Failed(Fault fault) implements End {}
    }

    Fetching ended(End how) {
      return new Fetching(model, progress, Optional.of(how));
    }

    boolean isUnderWay() {
      return end.isEmpty();
    }

    /// 0 to 1; negative while nothing is known.
    double fraction() {
      return progress.totalBytes() > 0 ? (double) progress.doneBytes() / progress.totalBytes() : -1;
    }
  }

  ServerModel(Session session) {
    this.session = session;
    this.servers = session.services().servers();
  }

  ReadOnlyObjectProperty<ServerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The model that is being fetched or was fetched last.
  ReadOnlyObjectProperty<Optional<Fetching>> fetchingProperty() {
    return fetching.getReadOnlyProperty();
  }

  List<ServedModel> models() {
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
            () -> servers.ollama(address).models(),
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

  private boolean isFetching() {
    return fetching.get().filter(Fetching::isUnderWay).isPresent();
  }

  /// Has the server fetch a model, unless it is fetching one already.
  void fetch(String model) {
    if (isFetching() || model.isBlank()) {
      return;
    }
    Cancellation mine = new Cancellation();
    fetch = mine;
    String name = model.strip();
    String address = address();
    fetching.set(Optional.of(new Fetching(name, new PullProgress("", 0, 0), Optional.empty())));
    session
        .tasks()
        .run(
            () -> {
              servers.ollama(address).pull(name, step -> heard(mine, name, step), mine);
              return name;
            },
            done -> ended(mine, new Fetching.End.Done()),
            thrown -> ended(mine, failed(thrown)));
  }

  private void heard(Cancellation mine, String model, PullProgress step) {
    session
        .tasks()
        .later(
            () -> {
              if (mine == fetch && isFetching()) {
                fetching.set(Optional.of(new Fetching(model, step, Optional.empty())));
              }
            });
  }

  private Fetching.End failed(Throwable thrown) {
    return thrown instanceof CancellationException
        ? new Fetching.End.Stopped()
        : new Fetching.End.Failed(session.notices().caught(thrown));
  }

  private void ended(Cancellation mine, Fetching.End how) {
    if (mine == fetch && isFetching()) {
      fetching.set(fetching.get().map(now -> now.ended(how)));
      ask();
    }
  }

  /// Ends the fetching; what the server has of the model stays there.
  void stopFetching() {
    if (isFetching()) {
      fetch.cancel();
      fetching.set(fetching.get().map(now -> now.ended(new Fetching.End.Stopped())));
    }
  }
}
