package rewarddesk.ui.judges;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import rewarddesk.ui.ErrorPane;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Job;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;

/// Learning from the decisions: what there is to learn from, how far it is, and what came of it.
final class LearnController {
  private static final String ACCENT = "accent";

  private final LearnViewModel model;
  private final Session session;
  private final Messages messages;
  private final LearnTexts texts;
  private final Parent root;
  private Subscription watching = Subscription.EMPTY;

  @FXML private Label usable;
  @FXML private Label leftOut;
  @FXML private Label need;
  @FXML private ProgressBar bar;
  @FXML private Label state;
  @FXML private VBox error;
  @FXML private Button learn;
  @FXML private Button stopLearning;
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
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
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

  private void watch(Optional<Job.Learn> job) {
    watching.unsubscribe();
    bar.progressProperty().unbind();
    watching =
        job.map(
                one -> {
                  bar.progressProperty().bind(one.progressProperty());
                  return Subscription.combine(
                      one.stateProperty().subscribe((old, now) -> stateChanged(one)),
                      one.progressProperty().subscribe((old, now) -> describe()));
                })
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
    text(leftOut, counts.map(texts::leftOut).orElse(""));
    text(need, model.missing() > 0 ? texts.need(model.missing()) : "");
    Optional<Job.Learn> job = model.jobProperty().get();
    boolean running = job.filter(one -> !one.isOver()).isPresent();
    visible(bar, running);
    visible(stopLearning, running);
    visible(learn, !running);
    boolean first = model.versions().isEmpty();
    learn.setText(messages.text(first ? "learn.start" : "learn.again"));
    learn.getStyleClass().removeAll(ACCENT);
    if (first) {
      learn.getStyleClass().add(ACCENT);
    }
    learn.setDisable(!model.canStart());
    text(state, job.map(this::state).orElse(""));
    showFault(job.flatMap(one -> one.faultProperty().get()));
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

  private void showFault(Optional<Fault> fault) {
    Messages shared = Messages.beside(Session.class, session.locale());
    visible(error, fault.isPresent());
    error
        .getChildren()
        .setAll(fault.map(what -> List.<Node>of(new ErrorPane(what, shared))).orElse(List.of()));
  }

  private void select(Optional<HeadVersion> selected) {
    visible(none, selected.isEmpty());
    visible(history, selected.isPresent());
    selected.ifPresent(
        version -> {
          versions.getSelectionModel().select(version);
          text(figures, version.head().map(head -> texts.figures(head.figures())).orElse(""));
          text(verdict, version.head().map(head -> texts.verdict(head.figures())).orElse(""));
          text(origin, version.head().map(texts::origin).orElse(""));
          visible(use, version.isUsable() && !version.stored().inUse());
          visible(stopUsing, version.stored().inUse());
        });
    describe();
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
    model.start();
  }

  @FXML
  private void cancel() {
    model.cancel();
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
    model
        .selectedProperty()
        .get()
        .ifPresent(
            version -> {
              FileChooser chooser = chooser();
              chooser.setInitialFileName("learned-" + version.stored().version() + ".json");
              Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow()))
                  .map(File::toPath)
                  .ifPresent(
                      file ->
                          model.write(
                              version,
                              file,
                              written -> text(state, messages.text("learn.exported", written))));
            });
  }

  @FXML
  private void importHead() {
    Optional.ofNullable(chooser().showOpenDialog(root.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(
            file ->
                model.read(
                    file, kept -> text(state, messages.text("learn.imported", kept.version()))));
  }

  private FileChooser chooser() {
    FileChooser chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.text("learn.filter"), "*.json"));
    return chooser;
  }
}
