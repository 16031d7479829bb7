package rewarddesk.ui.judges;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.progress.Cancellation;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Session;

/// The Ollama server: whether it answers, the models it has and those in its memory, and fetching
/// another. JavaFX thread only.
final class ServerModel {
  private final Session session;
  private final AskedServer server;
  private final LoadedModels loaded;
  private final ReadOnlyObjectWrapper<Optional<Fetching>> fetching =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Cancellation fetch = new Cancellation();

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
    this.server = AskedServer.ollama(session);
    this.loaded = new LoadedModels(session, server);
  }

  /// The model that is being fetched or was fetched last.
  ReadOnlyObjectProperty<Optional<Fetching>> fetchingProperty() {
    return fetching.getReadOnlyProperty();
  }

  /// Whether it answers, and the models it has.
  AskedServer server() {
    return server;
  }

  /// The models in its memory.
  LoadedModels loaded() {
    return loaded;
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
    String address = server.address();
    fetching.set(Optional.of(new Fetching(name, new PullProgress("", 0, 0), Optional.empty())));
    session
        .tasks()
        .run(
            () -> {
              server.at(address).pull(name, step -> heard(mine, name, step), mine);
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
      server.ask();
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
