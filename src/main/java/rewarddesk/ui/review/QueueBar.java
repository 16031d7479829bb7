package rewarddesk.ui.review;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;

/// Says what comes first when the queue is not in sequence, and what is to be done for it.
final class QueueBar extends HBox {
  private static final double GAP = 10;

  private final QueueModel model;
  private final Messages messages;
  private final Label text = new Label();
  private final Button run;

  QueueBar(QueueModel model, Messages messages) {
    super(GAP);
    this.model = model;
    this.messages = messages;
    this.run = new Button(messages.text("queue.run"));
    getStyleClass().add("queue-bar");
    text.setId("queue-text");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    run.setId("queue-run");
    run.getStyleClass().add("small");
    run.setMinWidth(USE_PREF_SIZE);
    run.setFocusTraversable(false);
    run.setOnAction(event -> model.runRules());
    run.managedProperty().bind(run.visibleProperty());
    managedProperty().bind(visibleProperty());
    getChildren().addAll(text, run);
    model.standingProperty().subscribe(this::show);
  }

  private void show(QueueStanding standing) {
    setVisible(!(standing instanceof QueueStanding.Plain));
    run.setVisible(standing instanceof QueueStanding.RulesNotRun);
    text.setText(
        switch (standing) {
          case QueueStanding.Plain() -> "";
          case QueueStanding.RulesNotRun() -> messages.text("queue.not.run");
          case QueueStanding.RulesRunning() -> messages.text("queue.running");
          case QueueStanding.JudgeIsRules() -> messages.text("queue.judge.is.rules");
          case QueueStanding.Ahead(long items) -> messages.text("queue.ahead", items);
        });
  }

  /// Offers the orders in a box.
  void fill(ComboBox<Choice<QueueChoice>> box) {
    box.getItems().setAll(Stream.of(QueueChoice.values()).map(this::named).toList());
    model.choiceProperty().subscribe(choice -> box.setValue(named(choice)));
    box.valueProperty().subscribe((old, now) -> model.choose(now.value()));
  }

  private Choice<QueueChoice> named(QueueChoice choice) {
    return new Choice<>(choice, messages.text("queue." + choice));
  }
}
