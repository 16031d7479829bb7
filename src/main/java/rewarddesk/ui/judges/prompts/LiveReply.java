package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.inference.ChatModel;
import rewarddesk.inference.ChatModels;
import rewarddesk.inference.ChatRequest;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.reward.generative.Trial;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Interruption;
import rewarddesk.ui.Session;
import rewarddesk.ui.WrittenText;

/// One question answered by a language model while one watches. Nothing is recorded. JavaFX thread
/// only.
final class LiveReply {
  private final Session session;
  private final ChatModels models;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
  private Consumer<String> pieces = piece -> {};
  private Interruption running = new Interruption();

  /// How far it is.
  sealed interface State {
    record Idle() implements State {}

    record Writing() implements State {}

    /// @param seconds how long it took
    record Done(String text, boolean truncated, double seconds) implements State {}

    record Stopped() implements State {}

    record Failed(Fault fault) implements State {}
  }

  LiveReply(Session session) {
    this.session = session;
    this.models = session.services().chats();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// @param shown gets each piece of the reply as it is written
  void setOnPiece(Consumer<String> shown) {
    pieces = shown;
  }

  boolean isWriting() {
    return state.get() instanceof State.Writing;
  }

  void ask(String backend, Trial trial) {
    if (isWriting()) {
      return;
    }
    Interruption mine = new Interruption();
    running = mine;
    WrittenText text =
        new WrittenText(session.tasks(), piece -> ifRunning(mine, () -> pieces.accept(piece)));
    state.set(new State.Writing());
    session
        .tasks()
        .run(
            () -> mine.run(() -> answer(backend, trial, text)),
            done -> ifRunning(mine, () -> state.set(done)),
            thrown -> ifRunning(mine, () -> failed(thrown)));
  }

  private State answer(String backend, Trial trial, WrittenText text) throws InterruptedException {
    long started = System.nanoTime();
    try (ChatModels.Opened opened = models.open(backend)) {
      ChatModel.Reply reply =
          opened
              .model()
              .reply(
                  new ChatRequest(
                      List.of(new Message(Role.USER, trial.prompt())), trial.options(), text));
      double seconds = (System.nanoTime() - started) / 1e9;
      return new State.Done(reply.text(), reply.truncated(), seconds);
    }
  }

  private void ifRunning(Interruption mine, Runnable action) {
    if (mine == running && isWriting()) {
      action.run();
    }
  }

  private void failed(Throwable thrown) {
    state.set(new State.Failed(session.notices().caught(thrown)));
  }

  /// Ends the reply; what is on screen stays.
  void cancel() {
    if (isWriting()) {
      running.now();
      state.set(new State.Stopped());
    }
  }

  /// What failed, when it did.
  Optional<Fault> fault() {
    return state.get() instanceof State.Failed(Fault fault) ? Optional.of(fault) : Optional.empty();
  }
}
