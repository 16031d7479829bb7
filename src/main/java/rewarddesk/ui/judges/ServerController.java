package rewarddesk.ui.judges;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rewarddesk.inference.server.PullProgress;
import rewarddesk.inference.server.RunningModel;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;
import rewarddesk.ui.judges.ServerModel.Fetching;

/// What is known of the model servers and what to do about it.
final class ServerController {
  private static final double BYTES_PER_GB = 1e9;
  private static final double GAP = 6;

  private final JudgesViewModel judges;
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
  @FXML private VBox loaded;
  @FXML private Label otherAddress;
  @FXML private Label otherText;

  ServerController(JudgesViewModel judges, Session session, Messages messages) {
    this.judges = judges;
    this.model = judges.server();
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
    model.server().stateProperty().subscribe(this::show);
    model.loaded().loadedProperty().subscribe(this::show);
    judges.openAi().stateProperty().subscribe(this::showOther);
    model.fetchingProperty().subscribe(this::show);
  }

  private void show(ServerState state) {
    address.setText(model.server().address());
    Nodes.visible(asking, state instanceof ServerState.Asking);
    Nodes.visible(howToStart, state instanceof ServerState.Silent);
    serverText.setText(words(state));
    showRows();
  }

  private void showOther(ServerState state) {
    Nodes.text(otherAddress, judges.openAi().address());
    otherText.setText(
        state instanceof ServerState.Answers(var models) && models.isEmpty()
            ? messages.text("judges.openai.empty")
            : words(state));
  }

  private String words(ServerState state) {
    return switch (state) {
      case ServerState.Unset() -> messages.text("judges.server.unset");
      case ServerState.Asking() -> messages.text("judges.server.asking");
      case ServerState.Answers(var models) -> messages.text("judges.server.models", models.size());
      case ServerState.Locked() -> messages.text("judges.server.locked");
      case ServerState.Silent() -> messages.text("judges.server.silent");
      case ServerState.Broken(Fault fault) -> fault.sentence() + " " + fault.whatToDo();
    };
  }

  private void show(List<RunningModel> running) {
    loaded.getChildren().setAll(running.stream().map(this::row).toList());
    Nodes.visible(loaded, !running.isEmpty());
  }

  private HBox row(RunningModel one) {
    Label text =
        new Label(messages.text("judges.loaded", one.name(), one.sizeBytes() / BYTES_PER_GB));
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button unload = new Button(messages.text("judges.unload"));
    unload.getStyleClass().addAll("small", "unload");
    unload.setMinWidth(Region.USE_PREF_SIZE);
    unload.setAccessibleText(messages.text("judges.unload.model", one.name()));
    unload.setTooltip(new Tooltip(messages.text("judges.unload.why")));
    unload.setOnAction(
        event -> {
          unload.setDisable(true);
          model.loaded().unload(one.name());
        });
    HBox row = new HBox(GAP, text, unload);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void showRows() {
    boolean underWay = model.fetchingProperty().get().filter(Fetching::isUnderWay).isPresent();
    boolean answers = model.server().stateProperty().get() instanceof ServerState.Answers;
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
    judges.askServers();
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
