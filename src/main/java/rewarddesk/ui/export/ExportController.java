package rewarddesk.ui.export;

import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
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
import rewarddesk.export.recipe.VerdictSource;
import rewarddesk.ui.Choice;
import rewarddesk.ui.ErrorPane;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;
import rewarddesk.ui.TypedText;
import rewarddesk.ui.export.ExportViewModel.Preview;
import rewarddesk.ui.export.ExportViewModel.Run;

/// Binds the export screen to its [ExportViewModel].
public final class ExportController implements Screen {
  private static final Duration TYPING_PAUSE = Duration.millis(300);
  private static final Duration CHANGE_PAUSE = Duration.millis(900);
  private static final String MARGIN = "[0-9]{0,6}([.,][0-9]{0,4})?";

  private final Session session;
  private final ExportViewModel model;
  private final Messages messages;
  private final ExportTexts texts;
  private final PauseTransition typing = new PauseTransition(TYPING_PAUSE);
  private final PauseTransition changing = new PauseTransition(CHANGE_PAUSE);
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ComboBox<Choice<String>> target;
  @FXML private ComboBox<Choice<VerdictSource>> source;
  @FXML private HBox marginPart;
  @FXML private TextField margin;
  @FXML private Label judge;
  @FXML private TextField folder;
  @FXML private ProgressIndicator counting;
  @FXML private Label would;
  @FXML private Label leftOut;
  @FXML private Label columns;
  @FXML private TextArea lines;
  @FXML private VBox error;
  @FXML private Button start;
  @FXML private HBox writing;
  @FXML private ProgressBar bar;
  @FXML private Label cancelled;
  @FXML private VBox written;
  @FXML private Label result;
  @FXML private TextArea paths;
  @FXML private TextArea python;
  @FXML private Button copy;

  public ExportController(Session session) {
    this.session = session;
    this.model = new ExportViewModel(session);
    this.messages = Messages.beside(ExportController.class, session.locale());
    this.texts = new ExportTexts(messages);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    fill(target, model.targets().stream().map(this::targetChoice));
    target.valueProperty().subscribe((old, now) -> model.targetProperty().set(now.value()));
    fill(source, Stream.of(VerdictSource.values()).map(this::sourceChoice));
    source.valueProperty().subscribe((old, now) -> model.sourceProperty().set(now.value()));
    model
        .sourceProperty()
        .subscribe(now -> visible(marginPart, now == VerdictSource.HUMAN_ELSE_JUDGE));
    initializeMargin();
    model.folderProperty().subscribe(path -> folder.setText(path.toString()));
    bar.progressProperty().bind(model.progressProperty());
    changing.setOnFinished(event -> changesSettled());
    counting.visibleProperty().bind(model.countingProperty());
    model.previewProperty().subscribe(this::showPreview);
    model.runProperty().subscribe(this::showRun);
  }

  private static <T> void fill(ComboBox<Choice<T>> box, Stream<Choice<T>> choices) {
    box.getItems().setAll(choices.toList());
    box.getSelectionModel().select(0);
  }

  private Choice<String> targetChoice(String name) {
    String key = "export.target." + name;
    return new Choice<>(name, messages.has(key) ? messages.text(key) : name);
  }

  private Choice<VerdictSource> sourceChoice(VerdictSource value) {
    return new Choice<>(value, messages.text("export.source." + value));
  }

  private void initializeMargin() {
    margin.setTextFormatter(TypedText.matching(MARGIN));
    margin.setText("0");
    typing.setOnFinished(event -> model.minMarginProperty().set(number(margin.getText())));
    margin.textProperty().subscribe((old, now) -> typing.playFromStart());
  }

  private static double number(String text) {
    String plain = text.replace(',', '.');
    return plain.isEmpty() || plain.equals(".") ? 0 : Double.parseDouble(plain);
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
      case Preview.Counting() -> {
        would.setText(messages.text("export.counting"));
        text(leftOut, "");
        lines.clear();
        showFault(List.of());
      }
      case Preview.Counted(ExportPreview counted) -> {
        would.setText(texts.wouldWrite(counted.report()));
        text(leftOut, texts.leftOut(counted.report()));
        lines.setText(String.join("\n", counted.lines()));
        showFault(List.of());
      }
      case Preview.Broken(Fault fault) -> {
        would.setText("");
        text(leftOut, "");
        lines.clear();
        showFault(List.of(fault));
      }
    }
    boolean any = !lines.getText().isEmpty();
    visible(lines, any);
    visible(columns, any);
    start.setDisable(!model.canExport());
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
    python.setText(ExportTexts.python(report.files()));
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
  private void copyPython() {
    ClipboardContent content = new ClipboardContent();
    content.putString(python.getText());
    Clipboard.getSystemClipboard().setContent(content);
    copy.setText(messages.text("export.copied"));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    judge.setText(messages.text("export.judge", session.words().judge(model.judge())));
    model.refresh();
    subscriptions =
        session
            .revisionProperty()
            .subscribe(
                (old, now) -> {
                  if (changing.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                    changing.playFromStart();
                  }
                });
    source.requestFocus();
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
    changing.stop();
    model.stop();
  }
}
