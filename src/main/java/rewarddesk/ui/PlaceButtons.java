package rewarddesk.ui;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The toggle buttons of the top bar and their keys, Ctrl and a digit.
final class PlaceButtons {
  private final Navigation navigation;
  private final Messages messages;

  PlaceButtons(Navigation navigation, Messages messages) {
    this.navigation = navigation;
    this.messages = messages;
  }

  Subscription fill(HBox bar, Node window, Set<Place> available) {
    Subscription following = Subscription.EMPTY;
    for (Place place : Place.values()) {
      if (available.contains(place)) {
        KeyCombination key = key(place.digit());
        ToggleButton button = button(place, key);
        bar.getChildren().add(button);
        following = following.and(follow(button, place));
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> go(event, key, place));
      }
    }
    return following;
  }

  private Subscription follow(ToggleButton button, Place place) {
    return navigation.placeProperty().subscribe(now -> button.setSelected(now == place));
  }

  private static KeyCombination key(int number) {
    KeyCode digit = KeyCode.valueOf("DIGIT" + number);
    return new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN);
  }

  private void go(KeyEvent event, KeyCombination key, Place place) {
    if (key.match(event)) {
      navigation.show(place);
      event.consume();
    }
  }

  private ToggleButton button(Place place, KeyCombination key) {
    String title = messages.text(place.titleKey());
    ToggleButton button = new ToggleButton(title);
    button.setId("place-" + place.name().toLowerCase(java.util.Locale.ROOT));
    button.getStyleClass().addAll("flat", "place");
    button.setFocusTraversable(false);
    button.setTooltip(new Tooltip(messages.text("place.tip", title, key.getDisplayText())));
    button.setOnAction(event -> choose(button, place));
    return button;
  }

  /// A second click on the selected place leaves it selected.
  private void choose(ToggleButton button, Place place) {
    navigation.show(place);
    button.setSelected(true);
  }
}
