package rewarddesk.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import javafx.util.Subscription;
import rewarddesk.export.ExportReport;
import rewarddesk.export.Exporter.ExportPreview;
import rewarddesk.ui.ErrorPane;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;
import rewarddesk.ui.export.ExportViewModel.Preview;
import rewarddesk.ui.export.ExportViewModel.Run;

/// Binds the export screen to its [ExportViewModel].
public final class ExportController implements Screen {
  private static final Duration CHANGE_PAUSE = Duration.millis(900);

  private final Session session;
  private final ExportViewModel model;
  private final Messages messages;
  private final ExportTexts texts;
  private final RecipeFormController form;
  private final RefusedRows refusedRows;
  private final PauseTransition changing = new PauseTransition(CHANGE_PAUSE);
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ScrollPane formPane;
  @FXML private ProgressIndicator counting;
  @FXML private Label would;
  @FXML private Label splits;
  @FXML private Label accepted;
  @FXML private VBox refused;
  @FXML private Label notes;
  @FXML private Label overlap;
  @FXML private Label leftOut;
  @FXML private Label columns;
  @FXML private TextArea lines;
  @FXML private VBox error;
  @FXML private TextField folder;
  @FXML private Button start;
  @FXML private HBox writing;
  @FXML private ProgressBar bar;
  @FXML private Label cancelled;
  @FXML private VBox written;
  @FXML private Label result;
  @FXML private TextArea paths;
  @FXML private TextArea snippet;
  @FXML private Button copy;

  public ExportController(Session session) {
    this.session = session;
    this.model = new ExportViewModel(session);
    this.messages = Messages.beside(ExportController.class, session.locale());
    this.texts = new ExportTexts(messages);
    this.form = new RecipeFormController(session, model, messages);
    this.refusedRows = new RefusedRows(texts, model::openItem);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    formPane.setContent(form.root());
    model.folderProperty().subscribe(path -> folder.setText(path.toString()));
    bar.progressProperty().bind(model.progressProperty());
    changing.setOnFinished(event -> changesSettled());
    counting.visibleProperty().bind(model.countingProperty());
    model.previewProperty().subscribe(this::showPreview);
    model.runProperty().subscribe(this::showRun);
  }

  /// A preview that is on its way is left to finish: changes that keep coming must not starve it.
  private void changesSettled() {
    if (model.countingProperty().get()) {
      changing.playFromStart();
    } else {
      model.refresh();
    }
  }

  private void showPreview(Preview preview) {
    switch (preview) {
      case Preview.Counting() -> showNothing(messages.text("export.counting"), List.of());
      case Preview.Counted(ExportPreview counted) -> showCounted(counted);
      case Preview.Broken(Fault fault) -> showNothing("", List.of(fault));
    }
    boolean any = !lines.getText().isEmpty();
    visible(lines, any);
    visible(columns, any);
    start.setDisable(!model.canExport());
  }

  private void showNothing(String sentence, List<Fault> faults) {
    text(would, sentence);
    List.of(splits, accepted, notes, overlap, leftOut).forEach(label -> text(label, ""));
    refused.getChildren().clear();
    visible(refused, false);
    lines.clear();
    showFault(faults);
  }

  private void showCounted(ExportPreview counted) {
    ExportReport report = counted.report();
    text(would, texts.wouldWrite(report));
    text(splits, texts.splits(report));
    text(accepted, texts.accepted(report, model.target()));
    text(notes, texts.notes(report));
    text(overlap, texts.overlapping(report, model.recipeProperty().get().filters().overlap()));
    text(leftOut, texts.leftOut(report));
    refused.getChildren().setAll(refusedRows.of(report.validation()));
    visible(refused, !refused.getChildren().isEmpty());
    lines.setText(String.join("\n", counted.lines()));
    showFault(List.of());
  }

  private void showRun(Run run) {
    visible(writing, run instanceof Run.Writing);
    visible(cancelled, run instanceof Run.Cancelled);
    visible(written, run instanceof Run.Written);
    switch (run) {
      case Run.Idle(), Run.Writing(), Run.Cancelled() -> showFault(List.of());
      case Run.Broken(Fault fault) -> showFault(List.of(fault));
      case Run.Written(ExportReport report) -> showWritten(report);
    }
    start.setDisable(!model.canExport());
  }

  private void showWritten(ExportReport report) {
    result.setText(texts.written(report));
    paths.setText(ExportTexts.paths(report.files()));
    paths.setPrefRowCount(report.files().size());
    snippet.setText(report.snippet().stripTrailing());
    snippet.setPrefRowCount((int) Math.min(16, report.snippet().lines().count()));
    copy.setText(messages.text("export.copy"));
    showFault(List.of());
  }

  private void showFault(List<Fault> faults) {
    Messages shared = Messages.beside(Session.class, session.locale());
    error
        .getChildren()
        .setAll(faults.stream().map(fault -> (Node) new ErrorPane(fault, shared)).toList());
    visible(error, !faults.isEmpty());
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
  private void chooseFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    File now = model.folderProperty().get().toFile();
    if (Files.isDirectory(now.toPath())) {
      chooser.setInitialDirectory(now);
    }
    File chosen = chooser.showDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.chooseFolder(chosen.toPath());
    }
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
  private void openFolder() {
    model.openFolder();
  }

  @FXML
  private void copySnippet() {
    ClipboardContent content = new ClipboardContent();
    content.putString(snippet.getText());
    Clipboard.getSystemClipboard().setContent(content);
    copy.setText(messages.text("export.copied"));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.shown();
    subscriptions =
        session
            .revisionProperty()
            .subscribe(
                (old, now) -> {
                  if (changing.getStatus() != Animation.Status.RUNNING) {
                    changing.playFromStart();
                  }
                });
    form.focus();
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
    changing.stop();
    model.stop();
  }
}
