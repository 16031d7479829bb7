package rewarddesk.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rewarddesk.run.RunTally;

/// What a job is doing, how far it is, and its buttons.
final class JobStrip extends HBox {
  private static final double GAP = 10;

  private final Messages messages;
  private final Words words;
  private final Label text = new Label();

  JobStrip(Job job, Messages messages, Words words) {
    super(GAP);
    this.messages = messages;
    this.words = words;
    getStyleClass().add("job-strip");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(text, bar(job), space);
    switch (job) {
      case Job.Import importing -> text.setText(messages.text("shell.job.import"));
      case Job.Judging judging -> showJudging(judging);
      case Job.Learn learning -> text.setText(messages.text("shell.job.learn"));
    }
    getChildren().add(button("shell.job.cancel", job::cancel));
  }

  private ProgressBar bar(Job job) {
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText(messages.text("shell.job.progress"));
    bar.progressProperty().bind(job.progressProperty());
    return bar;
  }

  private void showJudging(Job.Judging job) {
    Button pause = button("shell.job.pause", () -> toggle(job));
    getChildren().add(pause);
    job.tallyProperty().subscribe(tally -> describe(job));
    job.stateProperty()
        .subscribe(
            state -> {
              boolean paused = state == Job.State.PAUSED;
              pause.setText(messages.text(paused ? "shell.job.resume" : "shell.job.pause"));
              describe(job);
            });
  }

  private static void toggle(Job.Judging job) {
    if (job.stateProperty().get() == Job.State.PAUSED) {
      job.resume();
    } else {
      job.pause();
    }
  }

  private void describe(Job.Judging job) {
    String judge = words.judge(job.judge());
    String line =
        job.tallyProperty()
            .get()
            .map(tally -> line(judge, tally))
            .orElseGet(() -> messages.text("shell.job.preparing", judge));
    boolean paused = job.stateProperty().get() == Job.State.PAUSED;
    text.setText(paused ? messages.text("shell.job.paused", line) : line);
  }

  private String line(String judge, RunTally tally) {
    long without = tally.unparsed() + tally.failed();
    return without == 0
        ? messages.text("shell.job.judging", judge, tally.done(), tally.total())
        : messages.text("shell.job.judging.failed", judge, tally.done(), tally.total(), without);
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(messages.text(key));
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.run());
    return button;
  }
}
