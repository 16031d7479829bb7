package rewarddesk.ui.judges;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import rewarddesk.reward.generative.definition.KnownJudge;
import rewarddesk.reward.generative.definition.Protocol;
import rewarddesk.reward.generative.definition.WrittenJudge;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Fxml;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Nodes;

/// What the selected language model is asked by, and the options of that.
final class OptionsController {
  private static final int MOST_VOTES = 99;

  private final JudgesViewModel model;
  private final AskedBy askedBy;
  private final DefinitionWords words;
  private final Messages messages;
  private final Consumer<String> editing;
  private final Parent root;
  private boolean refreshing;

  @FXML private ComboBox<Choice<String>> definitions;
  @FXML private Label summary;
  @FXML private Label origin;
  @FXML private FlowPane settings;
  @FXML private ComboBox<Choice<Protocol.Orders>> orders;
  @FXML private Spinner<Integer> votes;
  @FXML private CheckBox repair;

  /// @param editing told the name of a definition that is to be edited
  OptionsController(
      JudgesViewModel model, AskedBy askedBy, Messages messages, Consumer<String> editing) {
    this.model = model;
    this.askedBy = askedBy;
    this.messages = messages;
    this.words = new DefinitionWords(messages);
    this.editing = editing;
    this.root = Fxml.load(this, messages);
  }

  Parent root() {
    return root;
  }

  @FXML
  private void initialize() {
    for (Protocol.Orders order : Protocol.Orders.values()) {
      orders.getItems().add(new Choice<>(order, messages.text("judges.orders." + order)));
    }
    votes.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_VOTES, 1));
    votes.getEditor().setAccessibleText(messages.text("judges.votes"));
    definitions.valueProperty().subscribe((old, now) -> choose(now));
    orders.setOnAction(
        event ->
            set(
                name -> {
                  if (orders.getValue() != null) {
                    askedBy.setOrders(name, orders.getValue().value() == Protocol.Orders.BOTH);
                  }
                }));
    votes.valueProperty().subscribe((old, now) -> set(name -> askedBy.setVotes(name, now)));
    repair.setOnAction(event -> set(name -> askedBy.setRepair(name, repair.isSelected())));
  }

  private Optional<String> definition() {
    return model.selectedProperty().get().flatMap(Judge::written).map(WrittenJudge::definition);
  }

  private void set(Consumer<String> change) {
    if (!refreshing) {
      definition().flatMap(askedBy::find).map(KnownJudge::name).ifPresent(change);
    }
  }

  private void choose(@Nullable Choice<String> chosen) {
    if (!refreshing && chosen != null && !definition().equals(Optional.of(chosen.value()))) {
      model.askBy(chosen.value());
    }
  }

  /// Shows what a judge is asked by; nothing for one that writes no text.
  void describe(Judge judge) {
    Optional<String> name = judge.written().map(WrittenJudge::definition);
    Nodes.visible(root, name.isPresent() && judge.isUsable());
    refreshing = true;
    definitions
        .getItems()
        .setAll(
            askedBy.knownProperty().get().stream()
                .map(one -> new Choice<>(one.name(), words.choice(one)))
                .toList());
    Optional<KnownJudge> known = name.flatMap(askedBy::find);
    known.ifPresent(this::describe);
    Nodes.visible(settings, known.isPresent());
    refreshing = false;
  }

  private void describe(KnownJudge known) {
    definitions.setValue(new Choice<>(known.name(), words.choice(known)));
    Nodes.text(summary, words.summary(known.definition()));
    Nodes.text(origin, words.origin(known));
    Protocol protocol = known.definition().protocol();
    Nodes.select(orders, protocol.orders());
    orders.setDisable(!known.definition().compares());
    votes.getValueFactory().setValue(protocol.votes());
    repair.setSelected(protocol.repair().isPresent());
  }

  @FXML
  private void edit() {
    definition().ifPresent(editing);
  }
}
