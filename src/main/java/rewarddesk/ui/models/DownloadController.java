package rewarddesk.ui.models;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;

/// Fetching a model from an address, once the user allows it.
final class DownloadController {
  private final ModelsViewModel model;
  private final Parent root;

  @FXML private VBox downloadOff;
  @FXML private VBox downloadOn;
  @FXML private TextField address;
  @FXML private Label addressProblem;
  @FXML private Button fetch;

  DownloadController(ModelsViewModel model, Messages messages) {
    this.model = model;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    address.textProperty().subscribe(text -> describe());
  }

  /// The place has been opened.
  void begin() {
    describe();
    if (model.mayDownload()) {
      address.requestFocus();
    }
  }

  /// Shows anew whether something can be fetched now.
  void describe() {
    boolean allowed = model.mayDownload();
    Nodes.visible(downloadOff, !allowed);
    Nodes.visible(downloadOn, allowed);
    boolean typed = !address.getText().isBlank();
    Optional<String> problem =
        typed ? ModelsViewModel.problemOf(address.getText()) : Optional.empty();
    Nodes.text(addressProblem, problem.orElse(""));
    fetch.setDisable(!typed || problem.isPresent() || !model.work().isFree());
  }

  @FXML
  private void allowDownloads() {
    model.allowDownloads();
    begin();
  }

  @FXML
  private void fetchModel() {
    if (!fetch.isDisabled()) {
      model.download(address.getText());
    }
  }
}
