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
    model.judgePanel().stateProperty().subscribe(state -> describeConfirm(confirm));
    model.curtain().openProperty().subscribe(on -> describeConfirm(confirm));
    model.curtain().stageProperty().subscribe(on -> describeConfirm(confirm));
    model.weighing().draftProperty().subscribe(draft -> describeConfirm(confirm));
    model.latestProperty().subscribe(this::describeDecision);
    model
        .curtain()
        .stageProperty()
        .subscribe(stage -> describeDecision(model.latestProperty().get()));
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

  private static String text(ReviewAction action, String words) {
    return KeyTable.firstKey(action) + "  " + words;
  }

  private void describeConfirm(Button confirm) {
    Optional<String> verdict = model.confirming().enters().map(model.words()::verdict);
    String key = confirmKey();
    confirm.setText(
        text(
            ReviewAction.CONFIRM,
            verdict
                .map(word -> messages.text(key, word))
                .orElseGet(() -> messages.text("hint.CONFIRM"))));
    confirm.setDisable(verdict.isEmpty());
  }

  private String confirmKey() {
    if (model.weighing().draftProperty().get().verdict().isPresent()) {
      return "hint.save.verdict";
    }
    return model.curtain().stageProperty().get() == Curtain.Stage.REVEALED
        ? "hint.keep.verdict"
        : "hint.confirm.verdict";
  }

  /// Behind a closed curtain nothing is said, because it tells what the judge said.
  private void describeDecision(Optional<PreparedItem> item) {
    boolean closed = model.curtain().stageProperty().get() == Curtain.Stage.CLOSED;
    Optional<Annotation> annotation =
        item.filter(any -> !closed).flatMap(now -> now.item().decision()).map(Decision::annotation);
    decided.setVisible(annotation.isPresent());
    decided.setText(
        annotation
            .map(now -> messages.text("hint.decided", model.statusText().decision(now)))
            .orElse(""));
  }
}
