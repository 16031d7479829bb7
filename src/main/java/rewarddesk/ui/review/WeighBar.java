package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import rewarddesk.ui.Messages;

/// What has been said of a decision that is being weighed, and what may be said next.
final class WeighBar extends FlowPane {
  private static final double GAP = 6;
  private static final List<ReviewAction> ACCEPTING =
      List.of(
          ReviewAction.ACCEPT_BOTH,
          ReviewAction.ACCEPT_LEFT,
          ReviewAction.ACCEPT_RIGHT,
          ReviewAction.ACCEPT_NEITHER);

  private final ReviewViewModel model;
  private final Messages messages;
  private final Label said = new Label();

  WeighBar(ReviewViewModel model, Messages messages) {
    super(GAP, GAP);
    this.model = model;
    this.messages = messages;
    getStyleClass().add("weigh-bar");
    setId("weigh-bar");
    said.setId("weigh-said");
    said.setWrapText(true);
    getChildren().add(said);
    ACCEPTING.forEach(action -> getChildren().add(button(action)));
    managedProperty().bind(visibleProperty());
    model.weighing().draftProperty().subscribe(this::show);
    model.options().acceptabilityProperty().subscribe(this::show);
    model.options().strengthProperty().subscribe(this::show);
    show();
  }

  private Button button(ReviewAction action) {
    Button button = new Button(KeyTable.firstKey(action) + "  " + messages.text("hint." + action));
    button.setId("hint-" + action);
    button.getStyleClass().addAll("key-hint", "small");
    button.setFocusTraversable(false);
    button.managedProperty().bind(button.visibleProperty());
    button.visibleProperty().bind(model.options().acceptabilityProperty());
    button.setOnAction(event -> model.perform(action));
    return button;
  }

  private void show() {
    setVisible(model.weighing().asks());
    said.setText(text(model.weighing().draftProperty().get()));
  }

  private String text(Weighing.Draft draft) {
    String what =
        Stream.of(
                draft.verdict().map(verdict -> verdict(draft, model.words().verdict(verdict))),
                draft.acceptable().map(which -> messages.text("weigh.acceptable." + which)))
            .flatMap(Optional::stream)
            .reduce((one, other) -> messages.text("weigh.both", one, other))
            .orElse("");
    String next = next(draft);
    return what.isEmpty() ? next : messages.text("weigh.said", what, next);
  }

  private String verdict(Weighing.Draft draft, String word) {
    return draft
        .strength()
        .map(strength -> messages.text("status.strength." + strength, word))
        .orElse(word);
  }

  /// What to press next, by what is asked for and what has been said.
  private String next(Weighing.Draft draft) {
    boolean strength = model.options().strengthProperty().get();
    boolean acceptability = model.weighing().asksAcceptability();
    if (draft.verdict().isEmpty()) {
      return messages.text(strength ? "weigh.begin.strength" : "weigh.begin");
    }
    String save = acceptability ? "weigh.accept" : "weigh.enter";
    return draft.strength().isPresent() && strength
        ? messages.text(save + ".strength")
        : messages.text(save);
  }
}
