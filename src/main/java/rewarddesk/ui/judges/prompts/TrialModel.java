package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rewarddesk.project.Item;
import rewarddesk.reward.generative.ResponseGroups;
import rewarddesk.reward.generative.Trial;
import rewarddesk.reward.generative.TrialReading;
import rewarddesk.reward.generative.definition.JudgeDefinition;
import rewarddesk.ui.Coalescer;
import rewarddesk.ui.Session;

/// The questions of a draft about one item, and what would be read from a reply. The newest draft,
/// item and reply win. JavaFX thread only.
final class TrialModel {
  private final TrialItem item;
  private final Coalescer<List<Trial>> writing;
  private final Coalescer<Optional<TrialReading>> reading;
  private final ReadOnlyObjectWrapper<List<Trial>> trials = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Trial>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrialReading>> read =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final LiveReply live;
  private Optional<JudgeDefinition> definition = Optional.empty();
  private String reply = "";
  private boolean truncated;

  TrialModel(Session session) {
    this.item = new TrialItem(session);
    this.writing = new Coalescer<>(session.tasks(), this::written, session.notices()::fail);
    this.reading = new Coalescer<>(session.tasks(), read::set, session.notices()::fail);
    this.live = new LiveReply(session);
    item.itemProperty().subscribe(found -> write());
    chosen.subscribe(trial -> readAgain());
  }

  TrialItem item() {
    return item;
  }

  LiveReply live() {
    return live;
  }

  /// Every question about the item; none while the draft cannot be used.
  ReadOnlyObjectProperty<List<Trial>> trialsProperty() {
    return trials.getReadOnlyProperty();
  }

  /// The question that is looked at.
  ObjectProperty<Optional<Trial>> chosenProperty() {
    return chosen;
  }

  /// What would be read from the reply; empty while there is none.
  ReadOnlyObjectProperty<Optional<TrialReading>> readProperty() {
    return read.getReadOnlyProperty();
  }

  /// Writes out the questions of another draft.
  void show(Optional<JudgeDefinition> draft) {
    definition = draft;
    write();
  }

  private void write() {
    Optional<Item> on = item.itemProperty().get();
    Optional<JudgeDefinition> by = definition;
    ResponseGroups groups = item.groups();
    writing.ask(
        () ->
            on.isPresent() && by.isPresent()
                ? Trial.all(by.get(), on.get().comparison(), groups)
                : List.of());
  }

  /// Keeps the question that was looked at, as far as it is still asked.
  private void written(List<Trial> all) {
    Optional<Trial> before = chosen.get();
    trials.set(all);
    chosen.set(
        before
            .flatMap(old -> all.stream().filter(one -> isSame(one, old)).findFirst())
            .or(() -> all.stream().findFirst()));
  }

  private static boolean isSame(Trial one, Trial other) {
    return one.purpose().equals(other.purpose()) && one.order() == other.order();
  }

  /// Reads another reply, from wherever it came.
  void read(String text, boolean cutOff) {
    reply = text;
    truncated = cutOff;
    readAgain();
  }

  private void readAgain() {
    Optional<Trial> asked = chosen.get();
    String text = reply;
    boolean cutOff = truncated;
    reading.ask(
        () -> text.isBlank() ? Optional.empty() : asked.map(trial -> trial.read(text, cutOff)));
  }

  /// Has the question answered by a language model.
  void ask(String backend) {
    chosen.get().ifPresent(trial -> live.ask(backend, trial));
  }
}
