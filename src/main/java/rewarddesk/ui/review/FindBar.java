package rewarddesk.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.model.Slot;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.ResponsePane;

/// Finds words in both responses: first all places in A, then those in B, then A again.
///
/// Closed until [#open()]. Enter goes to the next place, Shift+Enter to the one before.
final class FindBar extends HBox {
  private static final double GAP = 6;
  private static final double LARGEST_FIELD = 360;

  private final ResponsePane left;
  private final ResponsePane right;
  private final Messages messages;
  private final TextField words = new TextField();
  private final Label places = new Label();
  private int inLeft;
  private int inRight;
  private int current;

  FindBar(PairPane pair, Messages messages) {
    super(GAP);
    this.left = pair.pane(Slot.A);
    this.right = pair.pane(Slot.B);
    this.messages = messages;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    words.setId("find");
    words.setPromptText(messages.text("find.prompt"));
    words.setAccessibleText(messages.text("find.name"));
    words.setMaxWidth(LARGEST_FIELD);
    HBox.setHgrow(words, Priority.ALWAYS);
    places.setId("findPlaces");
    places.getStyleClass().add("text-muted");
    words.textProperty().subscribe(text -> find());
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    getChildren()
        .addAll(
            words,
            button("↑", "find.previous", () -> goTo(current - 1)),
            button("↓", "find.next", () -> goTo(current + 1)),
            places,
            button("✕", "find.close", this::close));
  }

  /// Shows the bar, ready to type; what was searched last is selected.
  void open() {
    if (!isVisible()) {
      setVisible(true);
      find();
    }
    words.requestFocus();
    words.selectAll();
  }

  /// Hides the bar and its marks; the words stay for the next time.
  void close() {
    if (isVisible()) {
      setVisible(false);
      left.find("");
      right.find("");
    }
  }

  /// Other responses are shown: searches them too, when open.
  void again() {
    if (isVisible()) {
      find();
    }
  }

  private void find() {
    String query = isVisible() ? words.getText() : "";
    inLeft = left.find(query);
    inRight = right.find(query);
    goTo(0);
  }

  private void goTo(int index) {
    int all = inLeft + inRight;
    current = all == 0 ? 0 : Math.floorMod(index, all);
    left.leaveMatch();
    right.leaveMatch();
    if (current < inLeft) {
      left.showMatch(current);
    } else if (all > 0) {
      right.showMatch(current - inLeft);
    }
    describe(all);
  }

  private void describe(int all) {
    if (words.getText().isEmpty()) {
      places.setText("");
    } else if (all == 0) {
      places.setText(messages.text("find.none"));
    } else {
      places.setText(messages.text("find.place", current + 1, all, inLeft, inRight));
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      goTo(event.isShiftDown() ? current - 1 : current + 1);
      event.consume();
    }
  }

  private Button button(String sign, String key, Runnable action) {
    Button button = new Button(sign);
    button.getStyleClass().addAll("small", "flat");
    button.setAccessibleText(messages.text(key));
    button.setTooltip(new Tooltip(messages.text(key)));
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }
}
