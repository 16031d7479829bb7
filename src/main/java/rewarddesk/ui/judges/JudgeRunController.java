package rewarddesk.ui.judges;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.run.RunTally;
import rewarddesk.ui.ErrorPane;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Job;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.TypedText;

/// Letting the selected judge judge what is left, and the run that is going on.
final class JudgeRunController {
  private static final String UP_TO_NINE_DIGITS = "[0-9]{0,9}";

  private final JudgesViewModel model;
  private final Session session;
  private final Messages messages;
  private final JudgeTexts texts;
  private final Parent root;
  private Subscription watching = Subscription.EMPTY;

  @FXML private VBox begin;
  @FXML private Label left;
  @FXML private TextField limit;
  @FXML private CheckBox retryFailed;
  @FXML private Button start;
  @FXML private VBox run;
  @FXML private Label runTitle;
  @FXML private ProgressBar bar;
  @FXML private Button pause;
  @FXML private Button cancel;
  @FXML private Button review;
  @FXML private Label progress;
  @FXML private Label tally;
  @FXML private Label message;
  @FXML private VBox error;

  JudgeRunController(JudgesViewModel model, Session session, Messages messages, JudgeTexts texts) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.texts = texts;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    limit.setTextFormatter(TypedText.matching(UP_TO_NINE_DIGITS));
  }

  /// Watches the run; the caller lets go when the screen is hidden.
  Subscription attach() {
    return model.jobProperty().subscribe(this::watch).and(() -> watching.unsubscribe());
  }

  /// Shows anew what the selected judge has left.
  void describe() {
    Optional<Judge> judge = model.selectedProperty().get();
    visible(begin, judge.filter(model::isReady).isPresent());
    Optional<Tallies> tallies = model.talliesProperty().get();
    if (judge.isPresent() && tallies.isPresent()) {
      describe(judge.get(), tallies.get());
    } else {
      left.setText(messages.text("judges.counting"));
      visible(retryFailed, false);
      start.setDisable(true);
    }
  }

  private void describe(Judge judge, Tallies tallies) {
    long failed = tallies.of(judge.id()).failed();
    left.setText(texts.left(tallies, judge));
    retryFailed.setText(messages.text("judges.retry", failed));
    visible(retryFailed, failed > 0);
    boolean anything = tallies.left(judge.id()) > 0 || failed > 0;
    start.setDisable(!anything || !model.canStart());
  }

  private void watch(Optional<Job.Judging> job) {
    watching.unsubscribe();
    bar.progressProperty().unbind();
    watching =
        job.map(
                one -> {
                  bar.progressProperty().bind(one.progressProperty());
                  return Subscription.combine(
                      one.stateProperty().subscribe((old, now) -> stateChanged(one)),
                      one.tallyProperty().subscribe((old, now) -> show(one)),
                      one.faultProperty().subscribe((old, now) -> show(one)));
                })
            .orElse(Subscription.EMPTY);
    visible(run, job.isPresent());
    job.ifPresent(this::show);
    describe();
  }

  private void stateChanged(Job.Judging job) {
    show(job);
    if (job.isOver()) {
      model.countAgain();
    }
    describe();
  }

  private void show(Job.Judging job) {
    Job.State state = job.stateProperty().get();
    Optional<RunTally> now = job.tallyProperty().get();
    String judge = session.words().judge(job.judge());
    runTitle.setText(messages.text("judges.run." + state, judge));
    progress.setText(now.map(texts::progress).orElse(messages.text("judges.run.preparing")));
    tally.setText(now.map(texts::tally).orElse(""));
    text(message, now.flatMap(RunTally::message).orElse(""));
    pause.setText(
        messages.text(state == Job.State.PAUSED ? "judges.run.resume" : "judges.run.pause"));
    visible(pause, !job.isOver());
    visible(cancel, !job.isOver());
    visible(review, job.isOver());
    visible(bar, !job.isOver());
    showFault(job.faultProperty().get());
  }

  private void showFault(Optional<Fault> fault) {
    visible(error, fault.isPresent());
    Messages shared = Messages.beside(Session.class, session.locale());
    error
        .getChildren()
        .setAll(fault.map(what -> List.<Node>of(new ErrorPane(what, shared))).orElse(List.of()));
  }

  private static void text(Label label, String text) {
    label.setText(text);
    visible(label, !text.isEmpty());
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  @FXML
  private void start() {
    long most = limit.getText().isEmpty() ? -1 : Long.parseLong(limit.getText());
    model.start(most, retryFailed.isVisible() && retryFailed.isSelected());
  }

  @FXML
  private void pauseOrResume() {
    model
        .jobProperty()
        .get()
        .ifPresent(
            job -> {
              if (job.stateProperty().get() == Job.State.PAUSED) {
                job.resume();
              } else {
                job.pause();
              }
            });
  }

  @FXML
  private void cancel() {
    model.jobProperty().get().ifPresent(Job::cancel);
  }

  @FXML
  private void review() {
    session.navigation().show(Place.REVIEW);
  }
}
