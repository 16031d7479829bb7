package rewarddesk.ui.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rewarddesk.model.Annotation;
import rewarddesk.project.Item;
import rewarddesk.project.Project;

/// The note of the item on screen. What was typed but not decided is kept as a draft. JavaFX thread
/// only.
final class NoteModel {
  private final DecisionDesk desk;
  private final StringProperty text = new SimpleStringProperty("");
  private final Map<String, String> notSaved = new HashMap<>();
  private Optional<String> comparisonId = Optional.empty();
  private String kept = "";
  private boolean draft;

  NoteModel(DecisionDesk desk) {
    this.desk = desk;
  }

  StringProperty textProperty() {
    return text;
  }

  /// Whether the project holds a draft for the item on screen.
  boolean hasDraft() {
    return draft;
  }

  void show(Item item) {
    String id = item.comparison().id();
    comparisonId = Optional.of(id);
    draft = !item.draftNote().isEmpty();
    kept =
        draft
            ? item.draftNote()
            : item.decision().map(decision -> decision.annotation().note()).orElse("");
    String unsaved = notSaved.remove(id);
    text.set(unsaved == null ? kept : unsaved);
  }

  /// Saves what was typed since it was last saved.
  void keep(Project project) {
    String typed = text.get();
    if (comparisonId.isPresent() && !typed.equals(kept)) {
      desk.saveDraft(project, comparisonId.get(), typed.strip());
      kept = typed;
      draft = !typed.isBlank();
    }
  }

  /// The note has gone into a decision, and its item stays on screen.
  void recorded() {
    kept = text.get();
    draft = false;
  }

  /// The note has gone into a decision, and its item leaves the screen.
  void clear() {
    comparisonId = Optional.empty();
    kept = "";
    draft = false;
    text.set("");
  }

  /// A decision could not be saved: its note will stand in the field again.
  void keepFor(Annotation annotation) {
    if (!annotation.note().isEmpty()) {
      notSaved.put(annotation.comparisonId(), annotation.note());
    }
  }
}
