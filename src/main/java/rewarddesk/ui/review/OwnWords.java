package rewarddesk.ui.review;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rewarddesk.model.Annotation;
import rewarddesk.model.Appraisal;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;

/// The annotator's own rating and critique of each response on screen. Empty until the annotator
/// writes; only their own earlier words on the item stand there again. What is not part of a
/// decision yet is kept while the program runs. JavaFX thread only.
final class OwnWords {
  private final Side left = new Side();
  private final Side right = new Side();
  private final Map<String, Map<Slot, Said>> kept = new HashMap<>();
  private Optional<PreparedItem> shown = Optional.empty();

  private record Said(Optional<Rating> rating, String critique) {
    boolean isEmpty() {
      return rating.isEmpty() && critique.isEmpty();
    }
  }

  /// What is said about a response.
  static final class Side {
    private final ObjectProperty<Optional<Rating>> rating =
        new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty critique = new SimpleStringProperty("");

    ObjectProperty<Optional<Rating>> ratingProperty() {
      return rating;
    }

    StringProperty critiqueProperty() {
      return critique;
    }

    private Said said() {
      return new Said(rating.get(), critique.get().strip());
    }

    private void set(Said said) {
      rating.set(said.rating());
      critique.set(said.critique());
    }
  }

  /// @param position on screen
  Side side(Slot position) {
    return position == Slot.A ? left : right;
  }

  /// @param own the annotator's decision on the item, when there is one
  void show(PreparedItem item, Optional<Annotation> own) {
    keep();
    shown = Optional.of(item);
    Map<Slot, Said> waiting = kept.getOrDefault(item.comparison().id(), Map.of());
    for (Slot position : Slot.values()) {
      Said earlier = said(own, item.order().map(position));
      side(position).set(waiting.getOrDefault(position, earlier));
    }
  }

  private static Said said(Optional<Annotation> own, Slot stored) {
    Appraisal appraisal = own.map(now -> now.appraisal(stored)).orElse(Appraisal.NONE);
    return new Said(appraisal.rating(), appraisal.critique());
  }

  /// What is said about a stored side of the item on screen, and whether it is acceptable.
  Appraisal appraisal(Slot stored, Optional<Acceptable> acceptable) {
    Slot position = shown.map(item -> item.order().map(stored)).orElse(stored);
    Said said = side(position).said();
    return new Appraisal(
        acceptable.map(which -> which.accepts(position)), said.rating(), said.critique());
  }

  /// The words have gone into a decision; they are still there when that is taken back.
  void recorded() {
    keep();
    shown = Optional.empty();
  }

  void forget() {
    shown = Optional.empty();
    kept.clear();
  }

  private void keep() {
    shown.ifPresent(
        item -> {
          Map<Slot, Said> said = new EnumMap<>(Slot.class);
          for (Slot position : Slot.values()) {
            said.put(position, side(position).said());
          }
          if (said.values().stream().allMatch(Said::isEmpty)) {
            kept.remove(item.comparison().id());
          } else {
            kept.put(item.comparison().id(), said);
          }
        });
  }
}
