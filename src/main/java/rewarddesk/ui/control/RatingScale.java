package rewarddesk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rewarddesk.model.Assessment;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;

/// Shows what a judge says about one response alone: its rating from 1 to 5 as dots and as a
/// number, its reward, and its critique. What the judge did not say is named as not given.
public final class RatingScale extends VBox {
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
  private static final PseudoClass SIDE_A = PseudoClass.getPseudoClass("side-a");
  private static final PseudoClass SIDE_B = PseudoClass.getPseudoClass("side-b");

  private final Label letter = new Label();
  private final List<Region> dots = new ArrayList<>();
  private final HBox scale = new HBox();
  private final Label number = new Label();
  private final Label critique = new Label();
  private Slot slot = Slot.A;
  private List<String> quotes = List.of();
  private boolean asking;
  private BiConsumer<Slot, List<String>> onQuotes = (shown, words) -> {};

  public RatingScale() {
    getStyleClass().add("rating-scale");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    letter.getStyleClass().add("side-letter");
    scale.getStyleClass().add("rating-dots");
    number.getStyleClass().add("rating-number");
    critique.getStyleClass().add("critique");
    critique.setWrapText(true);
    for (int i = Rating.MIN; i <= Rating.MAX; i++) {
      Region dot = new Region();
      dot.getStyleClass().add("rating-dot");
      dots.add(dot);
    }
    scale.getChildren().addAll(dots);
    HBox top = new HBox(letter, scale, number);
    top.getStyleClass().add("rating-top");
    getChildren().addAll(top, critique);
    setAssessment(Slot.A, Assessment.NONE);
    hoverProperty().subscribe((before, now) -> askForQuotes(now));
    focusedProperty().subscribe((before, now) -> askForQuotes(now));
  }

  /// Who is told what the critique quotes when it is pointed at or focused, and in which shown
  /// position the response stands; told an empty list when it no longer is. See [Quotations] and
  /// [ResponsePane#setHighlights].
  public void setOnQuotes(BiConsumer<Slot, List<String>> listener) {
    onQuotes = listener;
  }

  private void askForQuotes(boolean pointedAt) {
    boolean wanted = pointedAt && !quotes.isEmpty();
    if (wanted != asking) {
      asking = wanted;
      onQuotes.accept(slot, wanted ? quotes : List.of());
    }
  }

  /// Shows an assessment.
  ///
  /// @param shown the position in which the response is shown
  public void setAssessment(Slot shown, Assessment assessment) {
    pseudoClassStateChanged(SIDE_A, shown == Slot.A);
    pseudoClassStateChanged(SIDE_B, shown == Slot.B);
    slot = shown;
    quotes = Quotations.in(assessment.critique().orElse(""));
    letter.setText(shown.name());
    showDots(assessment.rating());
    number.setText(numbers(assessment));
    String words = CleanText.of(assessment.critique().orElse("")).strip();
    critique.setText(RightToLeft.guarded(words));
    critique.setVisible(!words.isEmpty());
    critique.setManaged(!words.isEmpty());
    setAccessibleText(
        String.join(". ", ControlTexts.get("response", shown.name()), number.getText(), words));
  }

  private void showDots(Optional<Rating> rating) {
    int value = rating.map(Rating::value).orElse(0);
    for (int i = 0; i < dots.size(); i++) {
      dots.get(i).pseudoClassStateChanged(FILLED, i < value);
    }
    scale.setVisible(rating.isPresent());
    scale.setManaged(rating.isPresent());
  }

  private static String numbers(Assessment assessment) {
    String rating =
        assessment
            .rating()
            .map(value -> ControlTexts.get("rating", value.value(), Rating.MAX))
            .orElseGet(() -> ControlTexts.get("rating.none"));
    return assessment
        .reward()
        .map(reward -> rating + " · " + ControlTexts.get("reward", Numbers.shown(reward)))
        .orElse(rating);
  }
}
