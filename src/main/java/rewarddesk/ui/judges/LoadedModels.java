package rewarddesk.ui.judges;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.ui.Session;

/// The models in the server's memory, and freeing it. JavaFX thread only.
final class LoadedModels {
  private final Session session;
  private final AskedServer server;
  private final ReadOnlyObjectWrapper<List<RunningModel>> loaded =
      new ReadOnlyObjectWrapper<>(List.of());
  private long asked;

  /// @param server asked again which models are loaded whenever it has answered
  LoadedModels(Session session, AskedServer server) {
    this.session = session;
    this.server = server;
    server.stateProperty().subscribe(this::follow);
  }

  ReadOnlyObjectProperty<List<RunningModel>> loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  private void follow(ServerState state) {
    switch (state) {
      case ServerState.Answers _ -> ask();
      case ServerState.Asking _ -> {}
      case ServerState.Unset _, ServerState.Locked _, ServerState.Silent _, ServerState.Broken _ ->
          show(List.of());
    }
  }

  private void show(List<RunningModel> now) {
    asked++;
    loaded.set(List.copyOf(now));
  }

  /// Looks again what is loaded, for a server that answers. A server that does not tell shows none.
  void ask() {
    if (!(server.stateProperty().get() instanceof ServerState.Answers)) {
      return;
    }
    long question = ++asked;
    String address = server.address();
    session
        .tasks()
        .run(
            () -> server.at(address).running(),
            now -> answered(question, now),
            thrown -> {
              session.notices().caught(thrown);
              answered(question, List.of());
            });
  }

  private void answered(long question, List<RunningModel> now) {
    if (question == asked) {
      show(now);
    }
  }

  /// Frees the memory of a model; it is loaded again when it is asked next. It leaves the list once
  /// the server has agreed, because the server itself lists it a moment longer.
  void unload(String model) {
    String address = server.address();
    session
        .tasks()
        .run(
            () -> {
              server.at(address).unload(model);
              return model;
            },
            done -> show(without(done)),
            thrown -> {
              session.notices().fail(thrown);
              loaded.set(List.of());
              ask();
            });
  }

  private List<RunningModel> without(String model) {
    return loaded.get().stream().filter(one -> !one.name().equals(model)).toList();
  }
}
