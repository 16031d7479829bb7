package rewarddesk.ui.review;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rewarddesk.queue.QueueKind;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;

/// Says what comes first when the queue is not simply in sequence, what that means for the figures,
/// and what is to be done for it.
final class QueueBar extends HBox {
  private static final double GAP = 10;
  private static final double BAR_WIDTH = 140;

  private final QueueModel model;
  private final Messages messages;
  private final Label text = new Label();
  private final Button action = new Button();
  private final ProgressBar progress = new ProgressBar();
  private Runnable act = () -> {};

  QueueBar(QueueModel model, Messages messages) {
    super(GAP);
    this.model = model;
    this.messages = messages;
    getStyleClass().add("queue-bar");
    text.setId("queue-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    progress.setPrefWidth(BAR_WIDTH);
    progress.setAccessibleText(messages.text("queue.progress"));
    progress.progressProperty().bind(model.progressProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    action.setId("queue-run");
    action.getStyleClass().add("small");
    action.setMinWidth(USE_PREF_SIZE);
    action.setFocusTraversable(false);
    action.setOnAction(event -> act.run());
    action.managedProperty().bind(action.visibleProperty());
    managedProperty().bind(visibleProperty());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(text, progress, action);
    model.standingProperty().subscribe(this::show);
  }

  private void show(QueueStanding standing) {
    setVisible(!(standing instanceof QueueStanding.Plain));
    progress.setVisible(standing instanceof QueueStanding.WorkingOut);
    text.setText(new QueueTexts(messages).of(standing));
    switch (standing) {
      case QueueStanding.RulesNotRun() -> offer("queue.run", model::runRules);
      case QueueStanding.WorkingOut _ -> offer("queue.cancel", model::cancelWork);
      case QueueStanding.NotWorkedOut(var kind) when kind == QueueKind.SEQUENTIAL ->
          offer("queue.draw", model::workOut);
      case QueueStanding.NotWorkedOut _, QueueStanding.NoThreshold _, QueueStanding.NotJudged _ ->
          offer("queue.work", model::workOut);
      case QueueStanding.Ahead(var kind, _, _, _, _, long newer)
          when newer > 0 && kind.isWorkedOut() ->
          offer("queue.again", model::workOut);
      case QueueStanding.Ahead _,
          QueueStanding.Plain _,
          QueueStanding.RulesRunning _,
          QueueStanding.JudgeIsRules _ ->
          action.setVisible(false);
    }
  }

  private void offer(String key, Runnable what) {
    act = what;
    action.setText(messages.text(key));
    action.setVisible(true);
  }

  /// Offers the orders in a box.
  void fill(ComboBox<Choice<QueueKind>> box) {
    box.getItems().setAll(Stream.of(QueueKind.values()).map(this::named).toList());
    model.kindProperty().subscribe(kind -> box.setValue(named(kind)));
    box.valueProperty().subscribe((old, now) -> model.choose(now.value()));
  }

  private Choice<QueueKind> named(QueueKind kind) {
    return new Choice<>(kind, messages.text("queue." + kind));
  }
}
