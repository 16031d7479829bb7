package rewarddesk.ui.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rewarddesk.model.Annotation;

/// What the annotator may see of judge and rules on the item on screen. JavaFX thread only.
///
/// In blind work the curtain is closed until the item is decided; it then stays open for as long as
/// the annotator wants, and the next decision on the item is one after the reveal. Who has seen the
/// verdict once, also in a decision taken back, decides in view of it from then on.
final class Curtain {

  /// How far blind work on an item is.
  enum Stage {
    /// Not blind, or not any more: judge and rules are shown or hidden as the annotator likes.
    OPEN,
    /// To be decided before anything is shown.
    CLOSED,
    /// Decided; verdict, critique and rules are shown.
    REVEALED
  }

  private final ReadOnlyBooleanProperty wanted;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.OPEN);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final Set<String> revealed = new HashSet<>();
  private Optional<Annotation> before = Optional.empty();
  private String comparisonId = "";
  private boolean peeked;
  private boolean seen;

  /// @param wanted whether the annotator likes to see judge and rules where the work is not blind
  Curtain(ReadOnlyBooleanProperty wanted) {
    this.wanted = wanted;
    wanted.subscribe(this::look);
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// Whether judge and rules are on screen.
  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// The decision before the reveal of the item on screen, once there is one.
  Optional<Annotation> before() {
    return before;
  }

  /// Whether the annotator has seen the verdict on the item on screen.
  boolean seen() {
    return seen;
  }

  void forget() {
    revealed.clear();
    comparisonId = "";
  }

  /// An item comes on screen.
  void show(PreparedItem item) {
    boolean seenHere = seen && comparisonId.equals(item.comparison().id());
    if (seenHere) {
      // Also when blind mode was turned on in between.
      revealed.add(comparisonId);
    }
    comparisonId = item.comparison().id();
    boolean known = revealed.contains(comparisonId);
    peeked = false;
    before = item.beforeReveal();
    seen = known || item.revealed();
    stage.set(known && item.stage() == Stage.CLOSED ? Stage.OPEN : item.stage());
    look();
  }

  /// The item on screen has been decided blind.
  void reveal(Annotation decision) {
    before = Optional.of(decision);
    revealed.add(comparisonId);
    stage.set(Stage.REVEALED);
    look();
  }

  /// The annotator wants to see judge and rules before deciding; the decision then says so.
  void peek() {
    peeked = true;
    revealed.add(comparisonId);
    stage.set(Stage.OPEN);
    look();
  }

  private void look() {
    boolean shown =
        switch (stage.get()) {
          case OPEN -> peeked || wanted.get();
          case CLOSED -> false;
          case REVEALED -> true;
        };
    open.set(shown);
    seen |= shown;
  }
}
