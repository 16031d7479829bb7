package rewarddesk.ui.export;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import rewarddesk.export.recipe.Output;
import rewarddesk.export.target.FileFormat;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;

/// The part of the form that spreads rows over files.
final class OutputFormController {
  private static final double PERCENT = 100;

  private final FormChanges changes;
  private final Parent root;

  @FXML private TextField validation;
  @FXML private TextField test;
  @FXML private TextField shard;
  @FXML private CheckBox spreadsheet;

  OutputFormController(Messages messages, FormChanges changes) {
    this.changes = changes;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    Fields.numbers(validation, test);
    Fields.whole(shard);
    changes.watch(validation, test, shard);
    changes.watch(spreadsheet);
  }

  void show(Output output, FileFormat chosen) {
    Fields.set(validation, Fields.ifPositive(output.validation() * PERCENT));
    Fields.set(test, Fields.ifPositive(output.test() * PERCENT));
    Fields.set(shard, Fields.ifPositive(output.rowsPerShard()));
    spreadsheet.setSelected(output.spreadsheetSafe());
    Nodes.visible(spreadsheet, chosen == FileFormat.CSV);
  }

  Output output() {
    return new Output(
        Fields.number(validation).orElse(0) / PERCENT,
        Fields.number(test).orElse(0) / PERCENT,
        (int) Fields.number(shard).orElse(0),
        spreadsheet.isSelected());
  }
}
