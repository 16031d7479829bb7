package rewarddesk.ui.judges.prompts;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import rewarddesk.project.StoredDefinition;
import rewarddesk.reward.generative.definition.DefinitionText;
import rewarddesk.reward.generative.definition.JudgeLibrary;
import rewarddesk.ui.Choice;
import rewarddesk.ui.EditKeys;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the place where judges are written and tried to its [PromptsViewModel].
public final class PromptsController implements Screen {
  private final Session session;
  private final Messages messages;
  private final PromptTexts texts;
  private final PromptsViewModel model;
  private final TrialModel trial;
  private final PromptForm form;
  private final TrialController trialView;
  private final Parent view;
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription following = Subscription.EMPTY;
  private boolean refreshing;

  @FXML private HBox root;
  @FXML private ListView<Prompt> prompts;
  @FXML private Label problems;
  @FXML private Button remove;
  @FXML private VBox editing;
  @FXML private TextField name;
  @FXML private ComboBox<Choice<StoredDefinition>> versions;
  @FXML private HBox outsideRow;
  @FXML private StackPane formPlace;
  @FXML private StackPane trialPlace;
  @FXML private Button saveToProject;
  @FXML private Button saveToFolder;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button discard;

  /// @param models the language models that can be asked, by backend
  /// @param saved called when another definition is in force than before
  public PromptsController(
      Session session, ObservableValue<List<Choice<String>>> models, Runnable saved) {
    this.session = session;
    this.messages = Messages.beside(PromptsController.class, session.locale());
    this.texts = new PromptTexts(messages);
    this.model = new PromptsViewModel(session, messages, saved);
    this.trial = new TrialModel(session);
    this.form =
        new PromptForm(messages, shipped(JudgeLibrary.STANDARD), shipped("rewardbench-four"));
    this.trialView = new TrialController(trial, session, messages, models);
    this.view = Fxml.load(this, messages);
  }

  private static DefinitionText shipped(String name) {
    return new DefinitionText(JudgeLibrary.load(Optional.empty()).get(name).json());
  }

  /// Opens the judge of that name.
  public void open(String judge) {
    model.selectName(judge);
  }

  @FXML
  private void initialize() {
    formPlace.getChildren().add(form);
    trialPlace.getChildren().add(trialView.root());
    prompts.setItems(model.prompts());
    prompts.setCellFactory(list -> new PromptCell(model, messages));
    prompts.getSelectionModel().selectedItemProperty().subscribe((old, now) -> chosen(now));
    versions.valueProperty().subscribe((old, now) -> look(now));
    name.textProperty().subscribe((old, now) -> named(now));
    model.selectedProperty().subscribe(this::showPrompt);
    model.draftProperty().subscribe(this::follow);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED, new EditKeys(this::undo, this::redo, this::saveToProject)::pressed);
  }

  private void chosen(@Nullable Prompt prompt) {
    if (prompt != null && !refreshing) {
      form.takeNow();
      model.select(Optional.of(prompt));
    }
  }

  private void showPrompt(Optional<Prompt> prompt) {
    refreshing = true;
    prompt.ifPresent(one -> prompts.getSelectionModel().select(one));
    List<Choice<StoredDefinition>> known =
        prompt.map(Prompt::versions).orElse(List.of()).stream()
            .map(one -> new Choice<>(one, texts.version(one)))
            .toList();
    versions.getItems().setAll(known);
    known.stream().filter(one -> one.value().inForce()).findFirst().ifPresent(versions::setValue);
    Nodes.visible(versions, !known.isEmpty());
    Nodes.text(problems, String.join("\n", model.problems()));
    refreshing = false;
    describeButtons();
  }

  private void look(@Nullable Choice<StoredDefinition> version) {
    if (!refreshing && version != null) {
      form.takeNow();
      model.look(version.value());
      form.reset();
    }
  }

  private void follow(Optional<Draft> draft) {
    following.unsubscribe();
    editing.setVisible(draft.isPresent());
    form.show(draft);
    following =
        draft
            .map(
                open ->
                    Subscription.combine(
                        open.textProperty().subscribe(this::showText),
                        open.changedProperty().subscribe(changed -> showChanged())))
            .orElse(Subscription.EMPTY);
  }

  private void showText(DefinitionText text) {
    String called = text.text("name");
    if (!name.getText().equals(called)) {
      refreshing = true;
      name.setText(called);
      refreshing = false;
    }
    trial.show(text.definition());
    describeButtons();
  }

  private void showChanged() {
    prompts.refresh();
    describeButtons();
  }

  private void named(String typed) {
    if (!refreshing) {
      model
          .draftProperty()
          .get()
          .ifPresent(open -> open.apply(text -> text.with("name", typed.strip())));
    }
  }

  private void describeButtons() {
    Optional<Draft> draft = model.draftProperty().get();
    boolean unsaved = model.selectedProperty().get().filter(one -> !one.isSaved()).isPresent();
    saveToProject.setDisable(!model.canSaveToProject());
    saveToFolder.setDisable(!model.canSaveToFolder());
    undo.setDisable(draft.filter(Draft::canUndo).isEmpty());
    redo.setDisable(draft.filter(Draft::canRedo).isEmpty());
    discard.setDisable(!unsaved && draft.filter(Draft::isChanged).isEmpty());
    remove.setDisable(!model.canRemove());
    Nodes.visible(outsideRow, model.outside().isPresent());
  }

  private void move(boolean forward) {
    form.takeNow();
    model
        .draftProperty()
        .get()
        .ifPresent(
            open -> {
              if (forward) {
                open.redo();
              } else {
                open.undo();
              }
              form.reset();
            });
  }

  @FXML
  private void undo() {
    move(false);
  }

  @FXML
  private void redo() {
    move(true);
  }

  @FXML
  private void saveToProject() {
    form.takeNow();
    model.saveToProject();
  }

  @FXML
  private void saveToFolder() {
    form.takeNow();
    model.saveToFolder();
  }

  @FXML
  private void discard() {
    model.discard();
  }

  @FXML
  private void showOutside() {
    model.lookOutside();
    form.reset();
  }

  @FXML
  private void duplicate() {
    form.takeNow();
    model.duplicate();
  }

  @FXML
  private void removePrompt() {
    model.remove();
  }

  @FXML
  private void importPrompt() {
    json().open(root).ifPresent(model::importFile);
  }

  @FXML
  private void exportPrompt() {
    form.takeNow();
    json().save(root, name.getText().strip() + ".json").ifPresent(model::exportFile);
  }

  private FileKind json() {
    return new FileKind(messages.text("prompts.filter"), "*.json");
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void shown() {
    subscriptions =
        Subscription.combine(
            model.show(), session.projectProperty().subscribe(trial.item()::begin));
    prompts.requestFocus();
  }

  @Override
  public void hidden() {
    form.takeNow();
    trial.live().cancel();
    subscriptions.unsubscribe();
  }
}
