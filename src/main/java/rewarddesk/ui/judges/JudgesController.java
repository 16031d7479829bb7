package rewarddesk.ui.judges;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Place;
import rewarddesk.ui.Screen;
import rewarddesk.ui.Session;

/// Binds the judges, what is known of them and the server's state to [JudgesViewModel]; the run is
/// bound by [JudgeRunController].
public final class JudgesController implements Screen {
  private final Session session;
  private final JudgesViewModel model;
  private final Messages messages;
  private final JudgeTexts texts;
  private final JudgeRunController run;
  private final LearnController learn;
  private final Parent root;
  private Subscription subscriptions = Subscription.EMPTY;

  @FXML private ListView<Judge> judges;
  @FXML private VBox details;
  @FXML private Label name;
  @FXML private Label about;
  @FXML private Label detail;
  @FXML private Label measured;
  @FXML private Label tally;
  @FXML private Button show;
  @FXML private Label shown;
  @FXML private VBox learnPart;
  @FXML private VBox runPart;
  @FXML private Label address;
  @FXML private Label serverText;
  @FXML private ProgressIndicator asking;
  @FXML private VBox howTo;

  /// @param directory where the server's models are asked for
  /// @param measured what was measured of a judge, by its id; judges without stay without a figure
  public JudgesController(
      Session session, ModelDirectory directory, Map<String, List<Measurement>> measured) {
    this.session = session;
    this.model = new JudgesViewModel(session, directory, measured);
    this.messages = Messages.beside(JudgesController.class, session.locale());
    this.texts = new JudgeTexts(messages, session.words());
    this.run = new JudgeRunController(model, session, messages, texts);
    this.learn = new LearnController(model.learn(), session, messages);
    this.root = Fxml.load(this, messages);
  }

  @FXML
  private void initialize() {
    runPart.getChildren().add(run.root());
    learnPart.getChildren().add(learn.root());
    judges.setItems(model.judges());
    judges.setCellFactory(list -> new JudgeCell(model, texts, messages));
    judges
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (old, now) -> {
              if (now != null) {
                model.selectedProperty().set(Optional.of(now));
              }
            });
    model.selectedProperty().subscribe(this::select);
    model.talliesProperty().subscribe(tallies -> describe());
    model.learn().inUseProperty().subscribe(inUse -> describe());
    model.serverProperty().subscribe(this::showServer);
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
    text(about, texts.about(judge));
    text(detail, judge.detail());
    text(measured, texts.measured(model.measured(judge)));
    tally.setText(texts.tally(model.talliesProperty().get(), judge));
    boolean inReview = model.isShownInReview(judge);
    visible(learnPart, judge.isLearned());
    visible(show, !inReview && model.isReady(judge));
    visible(shown, inReview);
  }

  private void projectChanged() {
    model.countAgain();
    model.learn().refresh();
  }

  private void showServer(ServerState state) {
    address.setText(model.address());
    visible(asking, state instanceof ServerState.Asking);
    visible(howTo, needsHelp(state));
    serverText.setText(
        switch (state) {
          case ServerState.Asking() -> messages.text("judges.server.asking");
          case ServerState.Answers(var models) ->
              messages.text("judges.server.models", models.size());
          case ServerState.Silent() -> messages.text("judges.server.silent");
          case ServerState.Broken(Fault fault) -> fault.sentence() + " " + fault.whatToDo();
        });
  }

  private static boolean needsHelp(ServerState state) {
    return switch (state) {
      case ServerState.Asking() -> false;
      case ServerState.Answers(var models) -> models.isEmpty();
      case ServerState.Silent() -> true;
      case ServerState.Broken _ -> false;
    };
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
  private void showInReview() {
    model.selectedProperty().get().ifPresent(model::showInReview);
  }

  @FXML
  private void retry() {
    model.askServer();
  }

  @FXML
  private void openSettings() {
    session.navigation().show(Place.SETTINGS);
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
