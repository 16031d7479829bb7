package rewarddesk.ui.judges.prompts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.reward.generative.definition.DefinitionText;

/// A definition being edited, with everything that can be undone. JavaFX thread only.
final class Draft {
  private static final int MOST_UNDO = 500;

  private final ReadOnlyObjectWrapper<DefinitionText> text;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final Deque<DefinitionText> done = new ArrayDeque<>();
  private final Deque<DefinitionText> undone = new ArrayDeque<>();
  private Optional<String> saved;

  /// @param saved whether it stands like this where it comes from
  Draft(DefinitionText text, boolean saved) {
    this.text = new ReadOnlyObjectWrapper<>(text);
    this.saved = saved ? Optional.of(text.json()) : Optional.empty();
    compare(text);
  }

  ReadOnlyObjectProperty<DefinitionText> textProperty() {
    return text.getReadOnlyProperty();
  }

  DefinitionText text() {
    return text.get();
  }

  /// Whether it differs from what is saved.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  boolean isChanged() {
    return changed.get();
  }

  /// Nothing happens when the change makes no difference.
  void apply(UnaryOperator<DefinitionText> change) {
    DefinitionText next = change.apply(text.get());
    if (!next.equals(text.get())) {
      done.push(text.get());
      if (done.size() > MOST_UNDO) {
        done.removeLast();
      }
      undone.clear();
      show(next);
    }
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  void undo() {
    if (canUndo()) {
      undone.push(text.get());
      show(done.pop());
    }
  }

  void redo() {
    if (canRedo()) {
      done.push(text.get());
      show(undone.pop());
    }
  }

  /// Whoever hears of the text finds the mark of change set already.
  private void show(DefinitionText next) {
    compare(next);
    text.set(next);
  }

  private void compare(DefinitionText with) {
    changed.set(!saved.equals(Optional.of(with.json())));
  }
}
