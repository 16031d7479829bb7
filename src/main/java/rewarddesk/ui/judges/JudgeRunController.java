package rewarddesk.ui.judges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.run.RunTally;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Job;
import rewarddesk.ui.JobPane;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.TypedText;

/// Letting the chosen judges judge what is left, and the run that is going on.
final class JudgeRunController {
  private static final String UP_TO_NINE_DIGITS = "[0-9]{0,9}";

  private final JudgesViewModel model;
  private final Session session;
  private final Messages messages;
  private final JudgeTexts texts;
  private final JobPane job;
  private final Button again = new Button();
  private final Button review = new Button();
  private final Parent root;
  private Subscription watching = Subscription.EMPTY;

  @FXML private VBox begin;
  @FXML private Label together;
  @FXML private Button jury;
  @FXML private Label left;
  @FXML private TextField limit;
  @FXML private CheckBox retryFailed;
  @FXML private Button start;
  @FXML private VBox run;

  JudgeRunController(JudgesViewModel model, Session session, Messages messages, JudgeTexts texts) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.texts = texts;
    this.job = new JobPane("run", session.locale());
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    limit.setTextFormatter(TypedText.matching(UP_TO_NINE_DIGITS));
    again.setId("runAgain");
    again.setOnAction(event -> model.retryFailed());
    review.setId("runReview");
    review.setText(messages.text("judges.run.review"));
    review.setOnAction(event -> session.navigation().show(Place.REVIEW));
    job.add(again);
    job.add(review);
    run.getChildren().add(job);
  }

  /// Watches the run; the caller lets go when the screen is hidden.
  Subscription attach() {
    return model.jobProperty().subscribe(this::watch).and(() -> watching.unsubscribe());
  }

  /// Shows anew what the chosen judges have left.
  void describe() {
    List<Judge> chosen = model.chosen();
    Nodes.visible(begin, !chosen.isEmpty());
    Nodes.text(
        together,
        chosen.size() < 2
            ? ""
            : messages.text(
                "judges.together",
                chosen.size(),
                chosen.stream()
                    .map(texts::called)
                    .collect(Collectors.joining(messages.text("judges.separator")))));
    Nodes.visible(jury, model.canSitAsJury());
    Optional<Tallies> tallies = model.talliesProperty().get();
    if (!chosen.isEmpty() && tallies.isPresent()) {
      describe(chosen, tallies.get());
    } else {
      left.setText(messages.text("judges.counting"));
      Nodes.visible(retryFailed, false);
      start.setDisable(true);
    }
  }

  private void describe(List<Judge> chosen, Tallies tallies) {
    long failed = chosen.stream().mapToLong(judge -> tallies.of(judge.id()).failed()).sum();
    long missing = chosen.stream().mapToLong(judge -> tallies.left(judge.id())).sum();
    left.setText(
        chosen.size() == 1
            ? texts.left(tallies, chosen.getFirst())
            : messages.text("judges.left.together", missing));
    retryFailed.setText(messages.text("judges.retry", failed));
    Nodes.visible(retryFailed, failed > 0);
    start.setDisable((missing == 0 && failed == 0) || !model.canStart());
  }

  private void watch(Optional<Job.Judging> watched) {
    watching.unsubscribe();
    watching =
        watched
            .map(
                one ->
                    Subscription.combine(
                        job.follow(one, () -> words(one)),
                        one.tallyProperty().subscribe(tally -> showButtons(one)),
                        one.stateProperty().subscribe((old, now) -> stateChanged(one))))
            .orElse(Subscription.EMPTY);
    Nodes.visible(run, watched.isPresent());
    watched.ifPresent(this::showButtons);
    describe();
  }

  private void stateChanged(Job.Judging watched) {
    showButtons(watched);
    if (watched.isOver()) {
      model.runEnded();
    }
    describe();
  }

  private void showButtons(Job.Judging watched) {
    long failed = watched.tallyProperty().get().map(RunTally::failed).orElse(0L);
    again.setText(messages.text("judges.run.again", failed));
    Nodes.visible(again, watched.isOver() && failed > 0);
    Nodes.visible(review, watched.isOver());
  }

  private JobPane.Words words(Job.Judging watched) {
    Optional<RunTally> now = watched.tallyProperty().get();
    Job.State state = watched.stateProperty().get();
    String title = messages.text("judges.run." + state, session.words().judge(watched.judge()));
    List<String> lines = new ArrayList<>();
    if (watched.judges().size() > 1) {
      lines.add(
          messages.text(
              "judges.run.of",
              watched.judges().indexOf(watched.judge()) + 1,
              watched.judges().size()));
    }
    lines.add(now.map(texts::progress).orElseGet(() -> messages.text("judges.run.preparing")));
    now.map(texts::tally).ifPresent(lines::add);
    return new JobPane.Words(title, lines, now.flatMap(RunTally::message).orElse(""));
  }

  @FXML
  private void sitAsJury() {
    model.sitAsJury();
  }

  @FXML
  private void start() {
    long most = limit.getText().isEmpty() ? -1 : Long.parseLong(limit.getText());
    model.start(most, retryFailed.isVisible() && retryFailed.isSelected());
  }
}
