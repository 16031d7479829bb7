package rewarddesk.ui.importing;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.dataset.ImportReport;
import rewarddesk.dataset.ImportReport.FileReport;
import rewarddesk.dataset.ProblemGroup;
import rewarddesk.ui.Fault;
import rewarddesk.ui.FaultPlace;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Job;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

/// The lower part of the import screen: the running import, then its report and what next.
final class ImportReportController {
  private final ImportViewModel model;
  private final Session session;
  private final Messages messages;
  private final ImportReportTexts texts;
  private final Parent root;
  private Subscription watching = Subscription.EMPTY;
  private Optional<ImportReport> shown = Optional.empty();

  @FXML private HBox running;
  @FXML private ProgressBar bar;
  @FXML private FaultPlace error;
  @FXML private VBox report;
  @FXML private Label summary;
  @FXML private Label cancelled;
  @FXML private TableView<FileReport> files;
  @FXML private VBox problemsPart;
  @FXML private Label problemsTitle;
  @FXML private Label remarks;
  @FXML private TableView<ProblemGroup> problems;
  @FXML private TextArea row;

  ImportReportController(ImportViewModel model, Session session, Messages messages) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.texts = new ImportReportTexts(messages);
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    ImportTables tables = new ImportTables(messages);
    tables.files(files);
    tables.problems(problems);
    problems
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            group ->
                showRow(group == null || shown.isEmpty() ? "" : texts.whole(shown.get(), group)));
  }

  /// Watches the import; the caller lets go when the screen is hidden.
  Subscription attach() {
    return model.jobProperty().subscribe(this::watch).and(() -> watching.unsubscribe());
  }

  private void showRow(String text) {
    row.setText(text);
    Nodes.visible(row, !text.isBlank());
  }

  private void watch(Optional<Job.Import> job) {
    watching.unsubscribe();
    bar.progressProperty().unbind();
    watching =
        job.map(
                one -> {
                  bar.progressProperty().bind(one.progressProperty());
                  return Subscription.combine(
                      one.stateProperty().subscribe(state -> show(job)),
                      one.reportProperty().subscribe(done -> show(job)),
                      one.faultProperty().subscribe(fault -> show(job)));
                })
            .orElse(Subscription.EMPTY);
    show(job);
  }

  private void show(Optional<Job.Import> job) {
    model.updateReady();
    Nodes.visible(running, job.filter(one -> !one.isOver()).isPresent());
    Nodes.visible(
        cancelled, job.filter(one -> one.stateProperty().get() == Job.State.CANCELLED).isPresent());
    Optional<ImportReport> done = job.flatMap(one -> one.reportProperty().get());
    Nodes.visible(report, done.isPresent());
    done.ifPresent(this::showReport);
    showFault(job.flatMap(one -> one.faultProperty().get()));
  }

  private void showReport(ImportReport done) {
    shown = Optional.of(done);
    summary.setText(texts.summary(done));
    remarks.setText(texts.remarks(done));
    Nodes.visible(remarks, !remarks.getText().isEmpty());
    files.getItems().setAll(done.files());
    Nodes.visible(problemsPart, !done.groups().isEmpty());
    problemsTitle.setText(texts.problems(done));
    problems.getItems().setAll(done.groups());
    problems.getSelectionModel().selectFirst();
  }

  private void showFault(Optional<Fault> fault) {
    error.show(fault, session.locale());
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  @FXML
  private void tryAgain() {
    model.tryAgain();
  }

  @FXML
  private void judge() {
    model.goTo(Place.JUDGES);
  }

  @FXML
  private void review() {
    model.goTo(Place.REVIEW);
  }
}
