package rewarddesk.ui.export;

import java.io.File;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import rewarddesk.export.recipe.Filters;
import rewarddesk.export.recipe.Filters.Overlap;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;

/// The part of the form that leaves items out.
final class FiltersFormController {
  private final Messages messages;
  private final FormChanges changes;
  private final Parent root;
  private Optional<Overlap> overlap = Optional.empty();

  @FXML private CheckBox onePerPrompt;
  @FXML private TextField near;
  @FXML private TextField ratio;
  @FXML private CheckBox balance;
  @FXML private TextField reward;
  @FXML private TextField gap;
  @FXML private Label benchmark;
  @FXML private Button dropBenchmark;
  @FXML private VBox benchmarkPart;
  @FXML private TextField words;
  @FXML private CheckBox remove;

  FiltersFormController(Messages messages, FormChanges changes) {
    this.messages = messages;
    this.changes = changes;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    Fields.numbers(near, ratio);
    Fields.signed(reward, gap);
    Fields.whole(words);
    changes.watch(near, ratio, reward, gap, words);
    changes.watch(onePerPrompt, balance, remove);
  }

  void show(Filters filters) {
    onePerPrompt.setSelected(filters.onePerPrompt());
    Fields.set(near, filters.nearDuplicates());
    Fields.set(ratio, filters.maxLengthRatio());
    balance.setSelected(filters.balanceLengths());
    Fields.set(reward, filters.minChosenReward());
    Fields.set(gap, filters.minRewardGap());
    overlap = filters.overlap();
    benchmark.setText(
        overlap
            .map(given -> String.valueOf(given.file().getFileName()))
            .orElseGet(() -> messages.text("export.benchmark")));
    Fields.set(words, overlap.map(Overlap::words).orElse(Overlap.WORDS));
    remove.setSelected(overlap.map(Overlap::remove).orElse(false));
    Nodes.visible(benchmarkPart, overlap.isPresent());
    Nodes.visible(dropBenchmark, overlap.isPresent());
  }

  Filters filters() {
    return new Filters(
        onePerPrompt.isSelected(),
        Fields.number(near),
        overlap.map(
            given ->
                new Overlap(
                    given.file(),
                    (int) Fields.number(words).orElse(Overlap.WORDS),
                    remove.isSelected())),
        Fields.number(ratio),
        balance.isSelected(),
        Fields.number(reward),
        Fields.number(gap));
  }

  @FXML
  private void chooseBenchmark() {
    File chosen = new FileChooser().showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      overlap = Optional.of(new Overlap(chosen.toPath(), Overlap.WORDS, false));
      words.setText(Integer.toString(Overlap.WORDS));
      changes.changed();
    }
  }

  @FXML
  private void dropBenchmark() {
    overlap = Optional.empty();
    changes.changed();
  }
}
