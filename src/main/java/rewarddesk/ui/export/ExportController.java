package rewarddesk.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
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
import rewarddesk.ui.Fault;
import rewarddesk.ui.FaultPlace;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
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
  @FXML private FaultPlace error;
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
      case Preview.Counting() -> showNothing(messages.text("export.counting"), Optional.empty());
      case Preview.Counted(ExportPreview counted, long comparisons) ->
          showCounted(counted, comparisons);
      case Preview.Broken(Fault fault) -> showNothing("", Optional.of(fault));
    }
    boolean any = !lines.getText().isEmpty();
    Nodes.visible(lines, any);
    Nodes.visible(columns, any);
    start.setDisable(!model.canExport());
  }

  private void showNothing(String sentence, Optional<Fault> fault) {
    Nodes.text(would, sentence);
    List.of(splits, accepted, notes, overlap, leftOut).forEach(label -> Nodes.text(label, ""));
    refused.getChildren().clear();
    Nodes.visible(refused, false);
    lines.clear();
    showFault(fault);
  }

  private void showCounted(ExportPreview counted, long comparisons) {
    ExportReport report = counted.report();
    Nodes.text(would, texts.wouldWrite(report));
    Nodes.text(splits, texts.splits(report));
    Nodes.text(accepted, texts.accepted(report, model.target()));
    Nodes.text(notes, texts.notes(report));
    Nodes.text(
        overlap, texts.overlapping(report, model.recipeProperty().get().filters().overlap()));
    Nodes.text(leftOut, texts.leftOut(report, comparisons));
    refused.getChildren().setAll(refusedRows.of(report.validation()));
    Nodes.visible(refused, !refused.getChildren().isEmpty());
    lines.setText(String.join("\n", counted.lines()));
    showFault(Optional.empty());
  }

  private void showRun(Run run) {
    Nodes.visible(writing, run instanceof Run.Writing);
    Nodes.visible(cancelled, run instanceof Run.Cancelled);
    Nodes.visible(written, run instanceof Run.Written);
    switch (run) {
      case Run.Idle(), Run.Writing(), Run.Cancelled() -> showFault(Optional.empty());
      case Run.Broken(Fault fault) -> showFault(Optional.of(fault));
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
    showFault(Optional.empty());
  }

  private void showFault(Optional<Fault> fault) {
    error.show(fault, session.locale());
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
