package rewarddesk.ui.judges.prompts;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.ui.EditHistory;

/// A definition being edited, with everything that can be undone. JavaFX thread only.
final class Draft {
  private final ReadOnlyObjectWrapper<DefinitionText> text;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final EditHistory<DefinitionText> history = new EditHistory<>();
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
      history.step(text.get());
      show(next);
    }
  }

  boolean canUndo() {
    return history.canUndo();
  }

  boolean canRedo() {
    return history.canRedo();
  }

  void undo() {
    history.undo(text.get()).ifPresent(this::show);
  }

  void redo() {
    history.redo(text.get()).ifPresent(this::show);
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
