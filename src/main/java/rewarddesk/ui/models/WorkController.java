package rewarddesk.ui.models;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.Duration;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;

/// What is being done with a model, how long already, and its end.
final class WorkController {
  private final ModelWork work;
  private final Messages messages;
  private final ModelTexts texts;
  private final Parent root;
  private final Timeline seconds =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> showElapsed()));

  @FXML private Label busyText;
  @FXML private Label busyElapsed;
  @FXML private Label cancelAbout;
  @FXML private ProgressBar busyBar;

  WorkController(ModelWork work, Messages messages, ModelTexts texts) {
    this.work = work;
    this.messages = messages;
    this.texts = texts;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    seconds.setCycleCount(Animation.INDEFINITE);
    busyBar.progressProperty().bind(work.fractionProperty());
    work.fractionProperty().subscribe(fraction -> showElapsed());
  }

  void show(Optional<ModelWork.Running> running) {
    running.ifPresentOrElse(
        one -> {
          busyText.setText(messages.text("models.busy." + one.what(), one.name()));
          cancelAbout.setText(messages.text("models.cancel." + one.what()));
          seconds.playFromStart();
        },
        seconds::stop);
    showElapsed();
  }

  private void showElapsed() {
    work.runningProperty()
        .get()
        .ifPresent(one -> busyElapsed.setText(texts.elapsed(one.elapsed(), work.moved())));
  }

  @FXML
  private void cancelWork() {
    work.cancel();
  }
}
