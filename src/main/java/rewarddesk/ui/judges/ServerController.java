package rewarddesk.ui.judges;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import rewarddesk.ui.Fault;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;
import rewarddesk.ui.Place;
import rewarddesk.ui.Session;

/// What is known of the Ollama server and what to do about it.
final class ServerController {
  private final ServerModel model;
  private final Session session;
  private final Messages messages;
  private final Parent root;

  @FXML private Label address;
  @FXML private Label serverText;
  @FXML private ProgressIndicator asking;
  @FXML private VBox howToStart;
  @FXML private VBox howToPull;

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
    model.stateProperty().subscribe(this::show);
  }

  private void show(ServerState state) {
    address.setText(model.address());
    Nodes.visible(asking, state instanceof ServerState.Asking);
    Nodes.visible(howToStart, state instanceof ServerState.Silent);
    Nodes.visible(howToPull, state instanceof ServerState.Answers(var models) && models.isEmpty());
    serverText.setText(
        switch (state) {
          case ServerState.Asking() -> messages.text("judges.server.asking");
          case ServerState.Answers(var models) ->
              messages.text("judges.server.models", models.size());
          case ServerState.Silent() -> messages.text("judges.server.silent");
          case ServerState.Broken(Fault fault) -> fault.sentence() + " " + fault.whatToDo();
        });
  }

  @FXML
  private void retry() {
    model.ask();
  }

  @FXML
  private void openSettings() {
    session.navigation().show(Place.SETTINGS);
  }
}
