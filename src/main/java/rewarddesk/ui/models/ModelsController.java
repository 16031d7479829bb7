package rewarddesk.ui.models;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Subscription;
import rewarddesk.inference.library.ModelDescription;
import rewarddesk.ui.Fault;
import rewarddesk.ui.FaultPlace;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the user's models to their [ModelsViewModel].
public final class ModelsController implements Screen {
  private final Session session;
  private final ModelsViewModel model;
  private final Messages messages;
  private final ModelTexts texts;
  private final DescriptionForm form;
  private final TrialPane trial;
  private final DownloadController downloading;
  private final WorkController working;
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;
  private boolean refreshing;

  @FXML private ListView<ModelEntry> models;
  @FXML private VBox problems;
  @FXML private VBox empty;
  @FXML private ScrollPane detailsScroll;
  @FXML private Label name;
  @FXML private Label facts;
  @FXML private TextField folder;
  @FXML private Label standing;
  @FXML private FaultPlace fault;
  @FXML private StackPane formPlace;
  @FXML private Label formProblem;
  @FXML private Button save;
  @FXML private Button revert;
  @FXML private Button check;
  @FXML private Button tryIt;
  @FXML private Button remove;
  @FXML private VBox trialPlace;
  @FXML private VBox download;
  @FXML private VBox busy;

  public ModelsController(Session session) {
    this.session = session;
    this.model = new ModelsViewModel(session);
    this.messages = Messages.beside(ModelsController.class, session.locale());
    this.texts = new ModelTexts(messages);
    this.form = new DescriptionForm(messages, this::edited);
    this.trial = new TrialPane(messages, texts);
    this.downloading = new DownloadController(model, messages);
    this.working = new WorkController(model.work(), messages, texts);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    formPlace.getChildren().add(form);
    trialPlace.getChildren().add(trial);
    download.getChildren().add(downloading.root());
    busy.getChildren().add(working.root());
    models.setItems(model.entries());
    models.setCellFactory(list -> new ModelCell(texts));
    models.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            removeModel();
          }
        });
    models
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((old, now) -> Optional.ofNullable(now).ifPresent(this::chosen));
    model.selectedProperty().subscribe(this::show);
    model.problemsProperty().subscribe(this::showProblems);
    model.triedProperty().subscribe(trial::show);
    model.work().runningProperty().subscribe(this::showWork);
    Nodes.visible(download, false);
  }

  private void chosen(ModelEntry entry) {
    if (!refreshing) {
      model.select(entry);
    }
  }

  private void show(Optional<ModelEntry> entry) {
    Nodes.visible(empty, entry.isEmpty());
    Nodes.visible(detailsScroll, entry.isPresent());
    entry.ifPresent(this::show);
  }

  private void show(ModelEntry entry) {
    refreshing = true;
    models.getSelectionModel().select(entry);
    refreshing = false;
    name.setText(entry.name());
    facts.setText(texts.facts(entry));
    folder.setText(entry.description().graphFile().toString());
    Nodes.text(standing, texts.about(entry.standing()));
    standing.getStyleClass().setAll("label", ModelCell.style(entry.standing()));
    Optional<Fault> refused =
        entry.standing() instanceof Standing.Refused(var what)
            ? Optional.of(what)
            : Optional.empty();
    fault.show(refused, session.locale());
    Nodes.visible(standing, refused.isEmpty());
    form.show(entry.description());
    describeButtons();
  }

  private void showProblems(List<String> sentences) {
    problems
        .getChildren()
        .setAll(
            sentences.stream()
                .map(
                    sentence -> {
                      Label label = new Label(sentence);
                      label.setWrapText(true);
                      label.getStyleClass().add("danger-text");
                      return label;
                    })
                .toList());
    Nodes.visible(problems, !sentences.isEmpty());
  }

  private void showWork(Optional<ModelWork.Running> running) {
    Nodes.visible(busy, running.isPresent());
    working.show(running);
    describeButtons();
  }

  private void edited() {
    describeButtons();
  }

  /// What stands in the form can be saved when it can be read and is something else.
  private void describeButtons() {
    Optional<ModelEntry> entry = model.selectedProperty().get();
    boolean free = model.work().isFree();
    downloading.describe();
    check.setDisable(!free);
    tryIt.setDisable(!free);
    remove.setDisable(!free);
    var item = model.itemToTry();
    tryIt.setText(
        item.isPresent()
            ? messages.text("models.try", item.getAsLong())
            : messages.text("models.try.golden"));
    entry.ifPresent(
        one -> {
          Optional<ModelDescription> corrected = corrected(one);
          boolean changed = corrected.filter(now -> !now.equals(one.description())).isPresent();
          save.setDisable(!changed || !free);
          revert.setDisable(!changed && formProblem.getText().isEmpty());
        });
  }

  private Optional<ModelDescription> corrected(ModelEntry entry) {
    try {
      ModelDescription corrected = form.read();
      boolean taken = model.takesAnothersName(entry.description(), corrected);
      Nodes.text(formProblem, taken ? messages.text("models.form.taken", corrected.name()) : "");
      return taken ? Optional.empty() : Optional.of(corrected);
    } catch (IllegalArgumentException e) {
      Nodes.text(formProblem, messages.text("models.form.wrong", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  @FXML
  private void addFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.text("models.add.folder"));
    Optional.ofNullable(chooser.showDialog(root.getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(path -> model.add(List.of(path)));
  }

  @FXML
  private void addFile() {
    new FileKind(messages.text("models.filter"), "*.onnx")
        .open(root)
        .ifPresent(path -> model.add(List.of(path)));
  }

  @FXML
  private void showDownload() {
    Nodes.visible(download, !download.isVisible());
    if (download.isVisible()) {
      downloading.begin();
    }
  }

  @FXML
  private void saveChanges() {
    model
        .selectedProperty()
        .get()
        .ifPresent(
            entry ->
                corrected(entry)
                    .ifPresent(corrected -> model.save(entry.description(), corrected)));
  }

  @FXML
  private void revertChanges() {
    model.selectedProperty().get().ifPresent(entry -> form.show(entry.description()));
    describeButtons();
  }

  @FXML
  private void checkModel() {
    model.selectedProperty().get().ifPresent(entry -> model.check(entry.description()));
  }

  @FXML
  private void tryModel() {
    model.selectedProperty().get().ifPresent(model::tryOut);
  }

  @FXML
  private void removeModel() {
    model
        .selectedProperty()
        .get()
        .filter(entry -> model.work().isFree())
        .ifPresent(
            entry ->
                model.remove(
                    entry,
                    messages.text("models.removed", entry.name()),
                    messages.text("models.undo")));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.refresh();
    subscriptions =
        Subscription.combine(
            session.navigation().modelsToAddProperty().subscribe(files -> takeFiles()),
            session.navigation().modelToTryProperty().subscribe(name -> takeTrial()),
            session.projectProperty().subscribe(project -> describeButtons()));
    models.requestFocus();
  }

  private void takeFiles() {
    List<Path> files = session.navigation().takeModelsToAdd();
    if (!files.isEmpty()) {
      model.add(files);
    }
  }

  private void takeTrial() {
    session.navigation().takeModelToTry().ifPresent(model::tryOut);
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
  }
}
