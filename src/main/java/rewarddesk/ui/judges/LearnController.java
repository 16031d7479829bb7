package rewarddesk.ui.judges;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Job;
import rewarddesk.ui.JobPane;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Session;

/// Learning from the decisions: what there is to learn from, how far it is, and what came of it.
final class LearnController {
  private static final String ACCENT = "accent";

  private final LearnViewModel model;
  private final Session session;
  private final Messages messages;
  private final LearnTexts texts;
  private final JobPane job;
  private final Parent root;
  private Subscription watching = Subscription.EMPTY;

  @FXML private Label usable;
  @FXML private Label leftOut;
  @FXML private Label need;
  @FXML private VBox jobPart;
  @FXML private Button learn;
  @FXML private Label none;
  @FXML private VBox history;
  @FXML private ListView<HeadVersion> versions;
  @FXML private Label figures;
  @FXML private Label verdict;
  @FXML private Label origin;
  @FXML private Button use;
  @FXML private Button stopUsing;

  LearnController(LearnViewModel model, Session session, Messages messages) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.texts = new LearnTexts(messages);
    this.job = new JobPane("learn", session.locale());
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    jobPart.getChildren().add(job);
    versions.setItems(model.versions());
    versions.setCellFactory(list -> new VersionCell(texts));
    versions
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.selectedProperty().set(Optional.of(now));
              }
            });
    model.selectedProperty().subscribe(this::select);
    model.countsProperty().subscribe(counts -> describe());
  }

  /// Watches the job; the caller lets go when the screen is hidden.
  Subscription attach() {
    return model.jobProperty().subscribe(this::watch).and(() -> watching.unsubscribe());
  }

  private void watch(Optional<Job.Learn> watched) {
    watching.unsubscribe();
    job.clear();
    watching =
        watched
            .map(
                one ->
                    Subscription.combine(
                        job.follow(one, () -> new JobPane.Words("", List.of(state(one)), "")),
                        one.stateProperty().subscribe((old, now) -> stateChanged(one))))
            .orElse(Subscription.EMPTY);
    describe();
  }

  private void stateChanged(Job.Learn job) {
    describe();
    if (job.isOver()) {
      model.refresh();
    }
  }

  private void describe() {
    var counts = model.countsProperty().get();
    usable.setText(counts.map(texts::usable).orElseGet(() -> messages.text("learn.counting")));
    Nodes.text(leftOut, counts.map(texts::leftOut).orElse(""));
    Nodes.text(need, model.missing() > 0 ? texts.need(model.missing()) : "");
    Nodes.visible(learn, model.jobProperty().get().filter(one -> !one.isOver()).isEmpty());
    boolean first = model.versions().isEmpty();
    learn.setText(messages.text(first ? "learn.start" : "learn.again"));
    learn.getStyleClass().removeAll(ACCENT);
    if (first) {
      learn.getStyleClass().add(ACCENT);
    }
    learn.setDisable(!model.canStart());
  }

  private String state(Job.Learn job) {
    double done = job.progressProperty().get();
    return switch (job.stateProperty().get()) {
      case RUNNING, PAUSED ->
          done < 0 ? messages.text("learn.preparing") : messages.text("learn.running", done);
      case DONE -> job.resultProperty().get().map(texts::result).orElse("");
      case CANCELLED -> messages.text("learn.cancelled");
      case FAILED -> messages.text("learn.failed");
    };
  }

  private void select(Optional<HeadVersion> selected) {
    Nodes.visible(none, selected.isEmpty());
    Nodes.visible(history, selected.isPresent());
    selected.ifPresent(
        version -> {
          versions.getSelectionModel().select(version);
          Nodes.text(figures, version.head().map(head -> texts.figures(head.figures())).orElse(""));
          Nodes.text(verdict, version.head().map(head -> texts.verdict(head.figures())).orElse(""));
          Nodes.text(origin, version.head().map(texts::origin).orElse(""));
          Nodes.visible(use, version.isUsable() && !version.stored().inUse());
          Nodes.visible(stopUsing, version.stored().inUse());
        });
    describe();
  }

  @FXML
  private void start() {
    model.start();
  }

  @FXML
  private void use() {
    model.selectedProperty().get().ifPresent(model::use);
  }

  @FXML
  private void stopUsing() {
    model.stopUsing();
  }

  @FXML
  private void exportHead() {
    model.selectedProperty().get().ifPresent(this::exportHead);
  }

  private void exportHead(HeadVersion version) {
    json()
        .save(root, "learned-" + version.stored().version() + ".json")
        .ifPresent(
            file ->
                model.write(
                    version, file, written -> tell(messages.text("learn.exported", written))));
  }

  @FXML
  private void importHead() {
    json()
        .open(root)
        .ifPresent(
            file ->
                model.read(file, kept -> tell(messages.text("learn.imported", kept.version()))));
  }

  private void tell(String what) {
    session.notices().tell(what);
  }

  private FileKind json() {
    return new FileKind(messages.text("learn.filter"), "*.json");
  }
}
