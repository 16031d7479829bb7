package rewarddesk.ui.review;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.model.Rating;
import rewarddesk.model.Slot;
import rewarddesk.ui.Messages;

/// The annotator's own rating and critique of each response, one below each. Empty until the
/// annotator fills it in.
final class OwnWordsBar extends HBox {
  private static final double GAP = 4;
  private static final double WIDE_GAP = 16;

  private final Messages messages;
  private final TextField first;

  OwnWordsBar(ReviewViewModel model, Messages messages) {
    super(WIDE_GAP);
    this.messages = messages;
    getStyleClass().add("own-words");
    setId("own-words");
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(model.options().ownWordsProperty());
    this.first = critique(Slot.A, model.own().side(Slot.A));
    getChildren()
        .addAll(
            side(Slot.A, model.own().side(Slot.A), first),
            side(Slot.B, model.own().side(Slot.B), critique(Slot.B, model.own().side(Slot.B))));
  }

  /// The first field to write in.
  void focus() {
    first.requestFocus();
  }

  private HBox side(Slot slot, OwnWords.Side own, TextField critique) {
    Label letter = new Label(slot.name());
    letter
        .getStyleClass()
        .addAll("side-letter", slot == Slot.A ? "side-letter-a" : "side-letter-b");
    HBox side = new HBox(GAP, letter);
    for (int value = Rating.MIN; value <= Rating.MAX; value++) {
      side.getChildren().add(choice(slot, own, new Rating(value)));
    }
    side.getChildren().add(critique);
    side.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  /// Pressed once more it says nothing again.
  private ToggleButton choice(Slot slot, OwnWords.Side own, Rating rating) {
    ToggleButton button = new ToggleButton(String.valueOf(rating.value()));
    button.getStyleClass().addAll("small", "rating-choice");
    button.setFocusTraversable(false);
    button.setAccessibleText(messages.text("own.rating", slot.name(), rating.value()));
    own.ratingProperty().subscribe(now -> button.setSelected(now.equals(Optional.of(rating))));
    button.setOnAction(
        event ->
            own.ratingProperty().set(button.isSelected() ? Optional.of(rating) : Optional.empty()));
    return button;
  }

  private TextField critique(Slot slot, OwnWords.Side own) {
    TextField field = new TextField();
    field.setId("own-critique-" + slot);
    field.setPromptText(messages.text("own.critique", slot.name()));
    field.setAccessibleText(messages.text("own.critique", slot.name()));
    field.setFocusTraversable(false);
    field.textProperty().bindBidirectional(own.critiqueProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }
}
