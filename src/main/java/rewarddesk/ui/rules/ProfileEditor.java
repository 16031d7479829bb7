package rewarddesk.ui.rules;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.reward.profile.ProfileJson;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.ui.EditHistory;

/// A profile being edited, with everything that can be undone. Fields whose text is not usable are
/// noted by name and keep it from being saved. JavaFX thread only.
final class ProfileEditor {
  private final ProfileJson json;
  private final ReadOnlyObjectWrapper<RuleProfile> draft;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<String, String>> problems =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final EditHistory<RuleProfile> history = new EditHistory<>();
  private Optional<String> saved;

  /// @param saved whether the profile stands like this where it comes from
  ProfileEditor(ProfileJson json, RuleProfile profile, boolean saved) {
    this.json = json;
    this.draft = new ReadOnlyObjectWrapper<>(profile);
    this.saved = saved ? Optional.of(json.write(profile)) : Optional.empty();
    compare();
  }

  ReadOnlyObjectProperty<RuleProfile> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  RuleProfile draft() {
    return draft.get();
  }

  /// Whether it differs from what is saved.
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  boolean isChanged() {
    return changed.get();
  }

  /// What is wrong in which field, as sentences.
  ReadOnlyObjectProperty<Map<String, String>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// Changes the draft; nothing happens when the change makes no difference.
  void apply(UnaryOperator<RuleProfile> change) {
    RuleProfile next = change.apply(draft.get());
    if (!json.write(next).equals(json.write(draft.get()))) {
      history.step(draft.get());
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
    history.undo(draft.get()).ifPresent(this::show);
  }

  void redo() {
    history.redo(draft.get()).ifPresent(this::show);
  }

  /// The profile stands like this now where it comes from.
  void saved(RuleProfile profile) {
    saved = Optional.of(json.write(profile));
    compare();
  }

  /// Notes that a field cannot be used, or that it can again.
  void note(String field, Optional<String> problem) {
    Map<String, String> noted = new TreeMap<>(problems.get());
    problem.ifPresentOrElse(sentence -> noted.put(field, sentence), () -> noted.remove(field));
    if (!noted.equals(problems.get())) {
      problems.set(Map.copyOf(noted));
    }
  }

  private void show(RuleProfile next) {
    problems.set(Map.of());
    draft.set(next);
    compare();
  }

  private void compare() {
    changed.set(!saved.equals(Optional.of(json.write(draft.get()))));
  }
}
