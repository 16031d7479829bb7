package rewarddesk.ui.importing;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import rewarddesk.dataset.ImportPreview;
import rewarddesk.dataset.row.PairRule;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;
import rewarddesk.ui.TypedText;

/// Binds choosing files and looking into them to [ImportViewModel]; what a running import says is
/// bound by [ImportReportController].
public final class ImportController implements Screen {
  private static final String UP_TO_EIGHTEEN_DIGITS = "[0-9]{0,18}";

  private final Session session;
  private final ImportViewModel model;
  private final Messages messages;
  private final ImportReportController report;
  private final MappingEditor editor;
  private final PreviewTexts texts;
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription finding = Subscription.EMPTY;

  @FXML private VBox chosen;
  @FXML private VBox page;
  @FXML private ListView<ImportFile> files;
  @FXML private Label explanation;
  @FXML private VBox mappingPlace;
  @FXML private TableView<ImportPreview.Row> preview;
  @FXML private ComboBox<Choice<PairRule>> pairs;
  @FXML private Label obstacle;
  @FXML private ComboBox<Choice<Optional<String>>> layout;
  @FXML private TextField seed;
  @FXML private Button choose;
  @FXML private Button start;

  public ImportController(Session session) {
    this.session = session;
    this.model = new ImportViewModel(session);
    this.messages = Messages.beside(ImportController.class, session.locale());
    this.report = new ImportReportController(model, session, messages);
    this.editor = new MappingEditor(model, messages);
    this.texts = new PreviewTexts(messages);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    initializeFiles();
    initializeOptions();
    new ImportTables(messages).preview(preview);
    page.getChildren().add(report.root());
    mappingPlace.getChildren().add(editor);
    start.disableProperty().bind(model.readyProperty().not());
    model.obstacleProperty().subscribe(this::showObstacle);
    model
        .retryingProperty()
        .subscribe(
            again -> start.setText(messages.text(again ? "import.again.start" : "import.start")));
    model.files().addListener((ListChangeListener<ImportFile>) change -> filesChanged());
    filesChanged();
  }

  private void initializeFiles() {
    files.setItems(model.files());
    files.setCellFactory(list -> new ImportFileCell(messages, model::remove));
    files
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(file -> model.selectedProperty().set(Optional.ofNullable(file)));
    model.selectedProperty().subscribe(this::select);
    files.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.selectedProperty().get().ifPresent(model::remove);
          }
        });
  }

  private void initializeOptions() {
    LayoutNames names = new LayoutNames(messages);
    List<Choice<Optional<String>>> choices = new ArrayList<>();
    choices.add(new Choice<>(Optional.empty(), messages.text("import.layout.auto")));
    model.layouts().forEach(name -> choices.add(new Choice<>(Optional.of(name), names.of(name))));
    layout.getItems().setAll(choices);
    layout.getSelectionModel().select(0);
    layout.valueProperty().subscribe((old, now) -> model.layoutProperty().set(now.value()));
    for (PairRule rule : PairRule.values()) {
      pairs.getItems().add(new Choice<>(rule, messages.text("import.pairs." + rule.word())));
    }
    pairs.getSelectionModel().select(0);
    pairs.valueProperty().subscribe((old, now) -> model.pairsProperty().set(now.value()));
    model.mappingProperty().subscribe(own -> layout.setDisable(own.isPresent()));
    seed.setTextFormatter(TypedText.matching(UP_TO_EIGHTEEN_DIGITS));
    seed.setText(String.valueOf(model.seedProperty().get()));
    seed.textProperty()
        .subscribe(text -> model.seedProperty().set(text.isEmpty() ? 0 : Long.parseLong(text)));
  }

  private void showObstacle(ImportViewModel.Obstacle what) {
    boolean any = what != ImportViewModel.Obstacle.NONE;
    obstacle.setText(
        any ? messages.text("import.obstacle." + what.name().toLowerCase(Locale.ROOT)) : "");
    start.setTooltip(any ? new Tooltip(obstacle.getText()) : null);
  }

  private void filesChanged() {
    boolean any = !model.files().isEmpty();
    Nodes.visible(chosen, any);
  }

  private void select(Optional<ImportFile> file) {
    finding.unsubscribe();
    finding = Subscription.EMPTY;
    file.ifPresentOrElse(
        one -> {
          files.getSelectionModel().select(one);
          finding = one.findingProperty().subscribe(this::showFinding);
        },
        () -> files.getSelectionModel().clearSelection());
  }

  private void showFinding(ImportFile.Finding what) {
    preview.getItems().clear();
    switch (what) {
      case ImportFile.Looking() -> explanation.setText(messages.text("import.file.looking"));
      case ImportFile.Found(ImportPreview found) -> {
        boolean asked = layout.getValue().value().isPresent() || editor.isOpen();
        explanation.setText(texts.found(found, asked));
        preview.getItems().setAll(found.rows());
        editor.columns(found.columns());
      }
      case ImportFile.Unreadable(var fault) ->
          explanation.setText(fault.sentence() + " " + fault.whatToDo());
    }
  }

  @FXML
  private void chooseFiles() {
    List<File> selected = new FileChooser().showOpenMultipleDialog(root.getScene().getWindow());
    if (selected != null) {
      model.add(selected.stream().map(File::toPath).toList());
    }
  }

  @FXML
  private void editMapping() {
    editor.open(model.selectedProperty().get().flatMap(ImportFile::preview));
  }

  @FXML
  private void start() {
    model.start();
  }

  @FXML
  private void clear() {
    model.clear();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    subscriptions =
        Subscription.combine(
            report.attach(),
            session.navigation().filesToImportProperty().subscribe(paths -> model.takeOffered()));
    choose.requestFocus();
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
  }
}
