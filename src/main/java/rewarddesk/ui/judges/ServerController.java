package rewarddesk.ui.judges;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.judges.ServerModel.Fetching;

/// What is known of the Ollama server and what to do about it.
final class ServerController {
  private static final double BYTES_PER_GB = 1e9;

  private final ServerModel model;
  private final Session session;
  private final Messages messages;
  private final Parent root;

  @FXML private Label address;
  @FXML private Label serverText;
  @FXML private ProgressIndicator asking;
  @FXML private VBox howToStart;
  @FXML private HBox fetchRow;
  @FXML private TextField fetchName;
  @FXML private Button fetch;
  @FXML private HBox fetchingRow;
  @FXML private ProgressBar fetchBar;
  @FXML private Label fetchText;

  ServerController(ServerModel model, Session session, Messages messages) {
    this.model = model;
    this.session = session;
    this.messages = messages;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    fetch.disableProperty().bind(fetchName.textProperty().map(String::isBlank));
    model.stateProperty().subscribe(this::show);
    model.fetchingProperty().subscribe(this::show);
  }

  private void show(ServerState state) {
    address.setText(model.address());
    Nodes.visible(asking, state instanceof ServerState.Asking);
    Nodes.visible(howToStart, state instanceof ServerState.Silent);
    serverText.setText(
        switch (state) {
          case ServerState.Asking() -> messages.text("judges.server.asking");
          case ServerState.Answers(var models) ->
              messages.text("judges.server.models", models.size());
          case ServerState.Silent() -> messages.text("judges.server.silent");
          case ServerState.Broken(Fault fault) -> fault.sentence() + " " + fault.whatToDo();
        });
    showRows();
  }

  private void showRows() {
    boolean underWay = model.fetchingProperty().get().filter(Fetching::isUnderWay).isPresent();
    boolean answers = model.stateProperty().get() instanceof ServerState.Answers;
    Nodes.visible(fetchRow, answers && !underWay);
    Nodes.visible(fetchingRow, underWay);
  }

  private void show(Optional<Fetching> fetching) {
    Nodes.text(fetchText, fetching.map(this::words).orElse(""));
    fetching.ifPresent(now -> fetchBar.setProgress(now.fraction()));
    showRows();
  }

  private String words(Fetching fetching) {
    return fetching
        .end()
        .map(
            end ->
                switch (end) {
                  case Fetching.End.Done() -> messages.text("judges.fetch.done", fetching.model());
                  case Fetching.End.Stopped() ->
                      messages.text("judges.fetch.stopped", fetching.model());
                  case Fetching.End.Failed(Fault fault) ->
                      fault.sentence() + " " + fault.whatToDo();
                })
        .orElseGet(() -> progress(fetching.model(), fetching.progress()));
  }

  private String progress(String name, PullProgress now) {
    return now.totalBytes() == 0
        ? messages.text("judges.fetch.begins", name)
        : messages.text(
            "judges.fetch.progress",
            name,
            now.doneBytes() / BYTES_PER_GB,
            now.totalBytes() / BYTES_PER_GB);
  }

  @FXML
  private void retry() {
    model.ask();
  }

  @FXML
  private void fetchModel() {
    model.fetch(fetchName.getText());
  }

  @FXML
  private void stopFetching() {
    model.stopFetching();
  }

  @FXML
  private void openSettings() {
    session.navigation().show(Place.SETTINGS);
  }
}
