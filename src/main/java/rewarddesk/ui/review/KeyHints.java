package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import rewarddesk.model.Annotation;
import rewarddesk.project.Decision;
import rewarddesk.ui.Messages;

/// The most used keys as buttons under the responses, and what was decided already.
final class KeyHints {
  private static final List<ReviewAction> SHOWN =
      List.of(
          ReviewAction.LEFT,
          ReviewAction.TIE,
          ReviewAction.RIGHT,
          ReviewAction.BOTH_BAD,
          ReviewAction.SKIP,
          ReviewAction.UNDO,
          ReviewAction.KEYS);

  private final ReviewViewModel model;
  private final Messages messages;
  private final Consumer<ReviewAction> perform;
  private final Label decided = new Label();

  KeyHints(ReviewViewModel model, Messages messages, Consumer<ReviewAction> perform) {
    this.model = model;
    this.messages = messages;
    this.perform = perform;
  }

  void fill(FlowPane bar) {
    Button confirm = button(ReviewAction.CONFIRM);
    confirm.getStyleClass().add("accent");
    bar.getChildren().add(confirm);
    SHOWN.forEach(action -> bar.getChildren().add(button(action)));
    decided.getStyleClass().add("decided");
    decided.managedProperty().bind(decided.visibleProperty());
    bar.getChildren().add(decided);
    model.judgePanelProperty().subscribe(state -> describeConfirm(confirm));
    model.options().judgeVisibleProperty().subscribe(on -> describeConfirm(confirm));
    model.latestProperty().subscribe(this::describeDecision);
  }

  private Button button(ReviewAction action) {
    Button button = new Button(text(action, messages.text("hint." + action)));
    button.setId("hint-" + action);
    button.getStyleClass().addAll("key-hint", "small");
    button.setFocusTraversable(false);
    button.setMnemonicParsing(false);
    button.setOnAction(event -> perform.accept(action));
    return button;
  }

  /// The first key is enough for a hint; the sheet has them all.
  private static String text(ReviewAction action, String words) {
    String keys = KeyTable.keys(action);
    int end = keys.indexOf("  ");
    return (end < 0 ? keys : keys.substring(0, end)) + "  " + words;
  }

  private void describeConfirm(Button confirm) {
    boolean visible = model.options().judgeVisibleProperty().get();
    Optional<String> verdict = model.judgeVerdict().filter(any -> visible).map(model::words);
    confirm.setText(
        text(
            ReviewAction.CONFIRM,
            verdict
                .map(word -> messages.text("hint.confirm.verdict", word))
                .orElseGet(() -> messages.text("hint.CONFIRM"))));
    confirm.setDisable(verdict.isEmpty());
  }

  private void describeDecision(Optional<PreparedItem> item) {
    Optional<Annotation> annotation =
        item.flatMap(now -> now.item().decision()).map(Decision::annotation);
    decided.setVisible(annotation.isPresent());
    decided.setText(
        annotation
            .map(now -> messages.text("hint.decided", model.statusText().decision(now)))
            .orElse(""));
  }
}
