package rewarddesk.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A job on the screen it belongs to: what it does, how far it is, what came of it, and the buttons
/// to hold and to end it. JavaFX thread only.
public final class JobPane extends VBox {
  private static final double GAP = 8;

  private final Messages messages;
  private final Locale locale;
  private final Label title = label("title-4");
  private final ProgressBar bar = new ProgressBar();
  private final Label text = label("text");
  private final Label warning = label("danger-text");
  private final FaultPlace fault = new FaultPlace();
  private final Button pause = new Button();
  private final Button cancel = new Button();
  private final FlowPane buttons = new FlowPane(GAP, GAP);

  /// What to say of a job at this moment.
  ///
  /// @param title what is done; may be empty
  /// @param lines how far it is and what came of it so far
  /// @param warning why it could not go on; may be empty
  public record Words(String title, List<String> lines, String warning) {
    public Words {
      lines = List.copyOf(lines);
    }
  }

  /// @param id what the ids of its parts begin with: `runTitle`, `runText`, `runPause`, `runCancel`
  public JobPane(String id, Locale locale) {
    super(GAP);
    this.locale = locale;
    this.messages = Messages.beside(JobPane.class, locale);
    getStyleClass().add("job-pane");
    name(title, id + "Title");
    name(text, id + "Text");
    name(pause, id + "Pause");
    name(cancel, id + "Cancel");
    cancel.setText(messages.text("shell.job.cancel"));
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(messages.text("shell.job.progress"));
    buttons.getChildren().addAll(pause, cancel);
    getChildren().addAll(title, bar, text, warning, fault, buttons);
    Nodes.visible(this, false);
  }

  private static void name(Node node, String id) {
    node.setId(id);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// Puts a button behind the others.
  public void add(Button button) {
    buttons.getChildren().add(button);
  }

  /// Shows a job until the caller lets go.
  ///
  /// @param words asked anew whenever the job has come further
  public Subscription follow(Job job, Supplier<Words> words) {
    Nodes.visible(this, true);
    bar.progressProperty().bind(job.progressProperty());
    cancel.setOnAction(event -> job.cancel());
    if (job instanceof Job.Judging judging) {
      pause.setOnAction(event -> toggle(judging));
    }
    return Subscription.combine(
        job.stateProperty().subscribe(state -> show(job, words.get())),
        job.progressProperty().subscribe(done -> show(job, words.get())),
        job.faultProperty().subscribe(what -> fault.show(what, locale)),
        bar.progressProperty()::unbind);
  }

  /// Shows no job.
  public void clear() {
    Nodes.visible(this, false);
  }

  private static void toggle(Job.Judging job) {
    if (job.stateProperty().get() == Job.State.PAUSED) {
      job.resume();
    } else {
      job.pause();
    }
  }

  private void show(Job job, Words words) {
    boolean paused = job.stateProperty().get() == Job.State.PAUSED;
    Nodes.text(title, words.title());
    Nodes.text(text, String.join("\n", words.lines()));
    Nodes.text(warning, words.warning());
    pause.setText(messages.text(paused ? "shell.job.resume" : "shell.job.pause"));
    Nodes.visible(bar, !job.isOver());
    Nodes.visible(cancel, !job.isOver());
    Nodes.visible(pause, !job.isOver() && job instanceof Job.Judging);
  }
}
