package rewarddesk.ui.judges;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the judges and what is known of them to [JudgesViewModel]; the run, the server, the
/// options and the learning have controllers of their own.
public final class JudgesController implements Screen {
  private final Session session;
  private final JudgesViewModel model;
  private final AskedBy askedBy;
  private final JudgeTexts texts;
  private final Messages messages;
  private final JudgeRunController run;
  private final LearnController learn;
  private final OptionsController options;
  private final JuryController jury;
  private final ServerController server;
  private final FilteredList<Judge> found;
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private TextField search;
  @FXML private ListView<Judge> judges;
  @FXML private Label noneFound;
  @FXML private VBox details;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private Label detail;
  @FXML private Label measured;
  @FXML private Label tally;
  @FXML private Button show;
  @FXML private Label shown;
  @FXML private VBox optionsPart;
  @FXML private VBox juryPart;
  @FXML private VBox learnPart;
  @FXML private VBox runPart;
  @FXML private VBox serverPart;

  /// @param measured what was measured of a judge, by its id; judges without stay without a figure
  /// @param editing told the name of a definition that is to be edited
  JudgesController(
      Session session, Map<String, List<Measurement>> measured, Consumer<String> editing) {
    this.session = session;
    this.model = new JudgesViewModel(session, measured);
    this.messages = Messages.beside(JudgesController.class, session.locale());
    this.texts = new JudgeTexts(messages, session.words());
    this.askedBy = new AskedBy(session, messages, model::countAgain);
    this.run = new JudgeRunController(model, session, messages, texts);
    this.learn = new LearnController(model.learn(), session, messages);
    this.options = new OptionsController(model, askedBy, messages, editing);
    this.jury = new JuryController(model, session, messages);
    this.server = new ServerController(model, session, messages);
    this.found = new FilteredList<>(model.judges());
    this.root = Fxml.load(this, messages);
  }

  /// The language models that can be asked now, by backend.
  ObservableValue<List<Choice<String>>> languageModels() {
    return model.languageModelsProperty();
  }

  /// Another definition is in force than before.
  void definitionsChanged() {
    askedBy.refresh();
    model.countAgain();
  }

  @FXML
  private void initialize() {
    runPart.getChildren().add(run.root());
    learnPart.getChildren().add(learn.root());
    optionsPart.getChildren().add(options.root());
    juryPart.getChildren().add(jury.root());
    serverPart.getChildren().add(server.root());
    judges.setItems(found);
    judges.setCellFactory(list -> new JudgeCell(model, texts, messages, this::ticked));
    judges.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    judges
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.selectedProperty().set(Optional.of(now));
              }
            });
    search.textProperty().subscribe(this::search);
    model.selectedProperty().subscribe(this::select);
    model.talliesProperty().subscribe(tallies -> describe());
    model.learn().inUseProperty().subscribe(inUse -> describe());
    askedBy.knownProperty().subscribe(known -> describe());
    model.juries().knownProperty().subscribe(known -> describe());
  }

  private void search(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    found.setPredicate(judge -> texts.searched(judge).contains(wanted));
    Nodes.visible(noneFound, found.isEmpty());
    model.selectedProperty().get().ifPresent(judges.getSelectionModel()::select);
  }

  /// The space bar ticks, as in every list with boxes.
  private void key(KeyEvent event) {
    Judge judge = judges.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && judge != null && model.isReady(judge)) {
      if (!model.ticked().remove(judge.id())) {
        model.ticked().add(judge.id());
      }
      ticked();
      event.consume();
    }
  }

  private void ticked() {
    judges.refresh();
    run.describe();
  }

  private void select(Optional<Judge> judge) {
    judge.ifPresent(one -> judges.getSelectionModel().select(one));
    describe();
  }

  private void describe() {
    judges.refresh();
    Optional<Judge> selected = model.selectedProperty().get();
    details.setVisible(selected.isPresent());
    selected.ifPresent(this::describe);
    run.describe();
  }

  private void describe(Judge judge) {
    name.setText(texts.name(judge));
    Nodes.text(about, texts.about(judge));
    Nodes.text(detail, judge.detail());
    Nodes.text(measured, texts.measured(model.measured(judge)));
    tally.setText(texts.tally(model.talliesProperty().get(), judge));
    boolean inReview = model.isShownInReview(judge);
    Nodes.visible(learnPart, judge.isLearned());
    Nodes.visible(show, !inReview && model.isReady(judge));
    Nodes.visible(shown, inReview);
    options.describe(judge);
    jury.describe(judge);
  }

  private void projectChanged() {
    model.countAgain();
    model.learn().refresh();
    model.juries().refresh();
    askedBy.refresh();
  }

  @FXML
  private void importJury() {
    JuryController.kind(messages).open(root).ifPresent(this::importJury);
  }

  /// Takes a jury's file into the project.
  void importJury(Path file) {
    model
        .juries()
        .read(
            file,
            model::keep,
            why ->
                session
                    .notices()
                    .tell(messages.text("judges.jury.refused", file.getFileName(), why)));
  }

  @FXML
  private void showInReview() {
    model.selectedProperty().get().ifPresent(model::showInReview);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.refresh();
    askedBy.refresh();
    subscriptions =
        Subscription.combine(
            run.attach(),
            learn.attach(),
            session.settingsProperty().subscribe(settings -> describe()),
            session.projectProperty().subscribe((old, now) -> projectChanged()));
    judges.requestFocus();
  }

  @Override
  public void hidden() {
    subscriptions.unsubscribe();
    model.stop();
  }
}
