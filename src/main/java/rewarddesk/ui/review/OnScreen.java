package rewarddesk.ui.review;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.project.Item;

/// The item on screen, or why there is none. JavaFX thread only.
final class OnScreen {
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyObjectWrapper<Optional<PreparedItem>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<PreparedItem>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean painted;

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// The item on screen; changes only when another item is shown.
  ReadOnlyObjectProperty<Optional<PreparedItem>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The item on screen with all that has become known since it is shown.
  ReadOnlyObjectProperty<Optional<PreparedItem>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  Phase phase() {
    return phase.get();
  }

  boolean isReading() {
    return phase() == Phase.READING;
  }

  Optional<PreparedItem> latest() {
    return latest.get();
  }

  /// The item on screen, when it may be decided: it has been painted and nothing else is on its
  /// way.
  Optional<PreparedItem> ready() {
    return painted && isReading() ? latest() : Optional.empty();
  }

  void painted() {
    painted = true;
  }

  /// The item stays where it is, to be read or not.
  void turn(Phase now) {
    phase.set(now);
  }

  void clear() {
    shown.set(Optional.empty());
    latest.set(Optional.empty());
    phase.set(Phase.LOADING);
  }

  void show(PreparedItem next) {
    painted = false;
    latest.set(Optional.of(next));
    // The item that was shown last may come back unchanged, after an undo: it is shown anew.
    shown.set(Optional.empty());
    shown.set(Optional.of(next));
    phase.set(Phase.READING);
  }

  /// Something has become known of an item, on screen or not.
  void update(long ordinal, UnaryOperator<PreparedItem> change) {
    latest()
        .filter(item -> item.ordinal() == ordinal)
        .ifPresent(item -> latest.set(Optional.of(change.apply(item))));
  }

  /// An item has been read again from the store, on screen or not.
  void freshen(Item fresh) {
    latest()
        .filter(item -> item.comparison().id().equals(fresh.comparison().id()))
        .ifPresent(item -> latest.set(Optional.of(item.withItem(fresh))));
  }
}
