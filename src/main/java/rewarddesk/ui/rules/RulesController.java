package rewarddesk.ui.rules;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.project.StoredProfile;
import rewarddesk.ui.Choice;
import rewarddesk.ui.EditKeys;
import rewarddesk.ui.FileKind;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the place where rules are made to its [RulesViewModel].
public final class RulesController implements Screen {
  private static final int LONGEST_NAME = 80;

  /// The preview's part of the window, in pixels at least and at most.
  private static final double SHARE = 0.36;

  private static final double NARROWEST = 320;
  private static final double WIDEST = 560;

  private final Messages messages;
  private final RulesViewModel model;
  private final RewardsPane rewards;
  private final ClipFields clip;
  private final PreviewPane preview;
  private final DateTimeFormatter day;
  private final Parent view;
  private Subscription subscriptions = Subscription.EMPTY;
  private Subscription following = Subscription.EMPTY;
  private boolean refreshing;

  @FXML private HBox root;
  @FXML private ListView<ProfileEntry> profiles;
  @FXML private Button remove;
  @FXML private VBox editing;
  @FXML private VBox unreadable;
  @FXML private TextField name;
  @FXML private ComboBox<Choice<StoredProfile>> versions;
  @FXML private Button putBack;
  @FXML private StackPane rewardsPlace;
  @FXML private StackPane clipPlace;
  @FXML private StackPane previewPlace;
  @FXML private Button save;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button discard;

  public RulesController(Session session) {
    this.messages = Messages.beside(RulesController.class, session.locale());
    this.model = new RulesViewModel(session, messages);
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(messages.locale());
    this.clip = new ClipFields(messages);
    this.rewards = new RewardsPane(session, model.catalog(), messages, this::rewardSelected);
    this.preview =
        new PreviewPane(session, model.preview(), messages, () -> this.rewards().selected());
    this.view = Fxml.load(this, messages);
  }

  private RewardsPane rewards() {
    return rewards;
  }

  @FXML
  private void initialize() {
    rewardsPlace.getChildren().add(rewards);
    clipPlace.getChildren().add(clip);
    previewPlace.getChildren().add(preview);
    previewPlace
        .minWidthProperty()
        .bind(
            root.widthProperty()
                .map(width -> Math.clamp(width.doubleValue() * SHARE, NARROWEST, WIDEST)));
    profiles.setItems(model.entries());
    profiles.setCellFactory(list -> new ProfileCell(model, messages));
    profiles.getSelectionModel().selectedItemProperty().subscribe((old, now) -> chosen(now));
    name.textProperty().subscribe((old, now) -> named(now));
    versions.valueProperty().subscribe((old, now) -> describeButtons());
    model.selectedProperty().subscribe(this::showEntry);
    model.editorProperty().subscribe(this::follow);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED, new EditKeys(this::undo, this::redo, this::save)::pressed);
  }

  private void chosen(ProfileEntry entry) {
    if (entry != null && !refreshing) {
      rewards.takeNow();
      model.select(Optional.of(entry));
    }
  }

  private void showEntry(Optional<ProfileEntry> entry) {
    refreshing = true;
    entry.ifPresent(one -> profiles.getSelectionModel().select(one));
    List<Choice<StoredProfile>> known =
        entry.map(ProfileEntry::versions).orElse(List.of()).stream().map(this::choice).toList();
    versions.getItems().setAll(known);
    Nodes.visible(versions, !known.isEmpty());
    versions.setValue(
        known.stream()
            .filter(version -> version.value().active())
            .findFirst()
            .orElse(known.isEmpty() ? null : known.getFirst()));
    refreshing = false;
    describeButtons();
  }

  private Choice<StoredProfile> choice(StoredProfile version) {
    String at =
        version.at().getEpochSecond() == 0
            ? ""
            : day.format(version.at().atZone(ZoneId.systemDefault()));
    String key = version.active() ? "rules.version.active" : "rules.version";
    return new Choice<>(version, messages.text(key, version.version(), at));
  }

  private void follow(Optional<ProfileEditor> editor) {
    following.unsubscribe();
    editing.setVisible(editor.isPresent());
    unreadable.setVisible(editor.isEmpty() && model.selectedProperty().get().isPresent());
    following =
        editor
            .map(
                open ->
                    Subscription.combine(
                        open.draftProperty().subscribe(draft -> showDraft()),
                        open.changedProperty().subscribe(this::showChanged),
                        open.problemsProperty().subscribe(problems -> describeButtons())))
            .orElse(Subscription.EMPTY);
  }

  private void showChanged() {
    profiles.refresh();
    describeButtons();
  }

  private void showDraft() {
    Optional<ProfileEditor> editor = model.editorProperty().get();
    rewards.show(editor);
    clip.show(editor);
    editor.ifPresent(open -> showName(open.draft().name()));
    describeButtons();
  }

  private void showName(String draft) {
    if (!name.getText().equals(draft)) {
      refreshing = true;
      name.setText(draft);
      refreshing = false;
    }
  }

  private void named(String typed) {
    if (!refreshing) {
      String kept = typed.substring(0, Math.min(LONGEST_NAME, typed.length()));
      model
          .editorProperty()
          .get()
          .ifPresent(open -> open.apply(profile -> ProfileEdits.named(profile, kept)));
    }
  }

  private void rewardSelected() {
    preview.showText();
  }

  private void describeButtons() {
    Optional<ProfileEditor> editor = model.editorProperty().get();
    boolean changed = editor.filter(ProfileEditor::isChanged).isPresent();
    save.setText(
        changed ? messages.text("rules.save", model.nextVersion()) : messages.text("rules.use"));
    save.setDisable(!model.canSave());
    undo.setDisable(editor.filter(ProfileEditor::canUndo).isEmpty());
    redo.setDisable(editor.filter(ProfileEditor::canRedo).isEmpty());
    discard.setDisable(!changed);
    remove.setDisable(!model.canRemove());
    Choice<StoredProfile> version = versions.getValue();
    Nodes.visible(putBack, versions.isVisible());
    putBack.setDisable(version == null || version.value().active());
  }

  private void move(boolean forward) {
    model
        .editorProperty()
        .get()
        .ifPresent(
            open -> {
              if (forward) {
                open.redo();
              } else {
                open.undo();
              }
              rewards.reset();
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
  private void save() {
    rewards.takeNow();
    model.save();
  }

  @FXML
  private void discard() {
    model.discard();
  }

  @FXML
  private void putBack() {
    Optional.ofNullable(versions.getValue()).map(Choice::value).ifPresent(model::putBack);
  }

  @FXML
  private void duplicate() {
    rewards.takeNow();
    model.duplicate();
  }

  @FXML
  private void removeProfile() {
    model.remove();
  }

  @FXML
  private void importProfile() {
    json().open(root).ifPresent(model::importFile);
  }

  @FXML
  private void exportProfile() {
    rewards.takeNow();
    String suggested = name.getText().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".json";
    json().save(root, suggested).ifPresent(model::exportFile);
  }

  private FileKind json() {
    return new FileKind(messages.text("rules.filter"), "*.json");
  }

  @Override
  public Parent root() {
    return view;
  }

  @Override
  public void shown() {
    subscriptions = model.show();
    profiles.requestFocus();
  }

  @Override
  public void hidden() {
    rewards.takeNow();
    subscriptions.unsubscribe();
    model.preview().stop();
  }
}
