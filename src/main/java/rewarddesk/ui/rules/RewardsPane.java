package rewarddesk.ui.rules;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import rewarddesk.reward.profile.RewardCatalog;
import rewarddesk.reward.rule.RewardType;
import rewarddesk.reward.rule.RuleProfile;
import rewarddesk.reward.rule.RuleProfile.Part;
import rewarddesk.ui.Choice;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Session;
import rewarddesk.ui.control.RuleNames;

/// The rewards of the profile in their order, adding and removing them, and what the selected one
/// is.
final class RewardsPane extends SplitPane {
  private static final double GAP = 6;
  private static final double ROW_HEIGHT = 30;
  private static final double LIST_SHARE = 0.42;

  private final RewardCatalog catalog;
  private final Messages messages;
  private final ListView<Part> parts = new ListView<>();
  private final ComboBox<Choice<String>> adding = new SearchableComboBox<>();
  private final RewardDetails details;
  private final Runnable selectionChanged;
  private Optional<ProfileEditor> editor = Optional.empty();
  private boolean refreshing;

  /// @param selectionChanged hears that another reward is selected
  RewardsPane(
      Session session, RewardCatalog catalog, Messages messages, Runnable selectionChanged) {
    this.catalog = catalog;
    this.messages = messages;
    this.selectionChanged = selectionChanged;
    this.details = new RewardDetails(session, messages);
    setOrientation(Orientation.VERTICAL);
    parts.setId("parts");
    parts.setAccessibleText(messages.text("rules.rewards"));
    parts.setFixedCellSize(ROW_HEIGHT);
    parts.setMinHeight(ROW_HEIGHT * 2);
    parts.setCellFactory(list -> new PartCell(messages));
    parts.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    parts.getSelectionModel().selectedItemProperty().subscribe((old, now) -> showDetails());
    VBox.setVgrow(parts, Priority.ALWAYS);
    ScrollPane scroll = new ScrollPane(details);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    getItems().addAll(new VBox(GAP, parts, tools()), scroll);
    setDividerPositions(LIST_SHARE);
  }

  private FlowPane tools() {
    adding.setId("adding");
    adding.setPromptText(messages.text("rules.add"));
    adding.setAccessibleText(messages.text("rules.add"));
    adding.valueProperty().subscribe((old, now) -> add());
    return new FlowPane(
        GAP,
        GAP,
        adding,
        button("up", "rules.up", () -> move(-1)),
        button("down", "rules.down", () -> move(1)),
        button("remove", "rules.remove", this::remove));
  }

  private Button button(String name, String title, Runnable action) {
    Button button = new Button(messages.text(title));
    button.setId("reward-" + name);
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.run());
    return button;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      remove();
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      move(-1);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      move(1);
      event.consume();
    }
  }

  /// Shows an editor's draft; the selected reward stays selected where it can.
  void show(Optional<ProfileEditor> of) {
    editor = of;
    Optional<String> before = selected();
    List<Part> now = of.map(open -> open.draft().parts()).orElse(List.of());
    if (!parts.getItems().equals(now)) {
      refreshing = true;
      parts.getItems().setAll(now);
      offer(now);
      select(before.filter(name -> find(name).isPresent()));
      refreshing = false;
    }
    showDetails();
  }

  private Optional<Part> find(String reward) {
    return editor.flatMap(open -> ProfileEdits.part(open.draft(), reward));
  }

  private void select(Optional<String> reward) {
    reward
        .flatMap(this::find)
        .or(() -> parts.getItems().stream().findFirst())
        .ifPresent(part -> parts.getSelectionModel().select(part));
  }

  /// Offers what the profile does not have yet.
  private void offer(List<Part> now) {
    List<String> taken = now.stream().map(part -> part.rule().name()).toList();
    adding
        .getItems()
        .setAll(
            catalog.names().stream()
                .filter(name -> !taken.contains(name))
                .map(name -> new Choice<>(name, RuleNames.shown(name)))
                .toList());
  }

  /// While the list is filled anew nothing is selected for a moment: what is being typed stays.
  private void showDetails() {
    if (!refreshing) {
      details.show(editor, type());
      selectionChanged.run();
    }
  }

  /// Name of the selected reward.
  Optional<String> selected() {
    return Optional.ofNullable(parts.getSelectionModel().getSelectedItem())
        .map(part -> part.rule().name());
  }

  private Optional<RewardType> type() {
    return selected().flatMap(catalog::find);
  }

  /// Takes what is being typed.
  void takeNow() {
    details.takeNow();
  }

  /// Shows the draft's values in place of what cannot be used.
  void reset() {
    details.reset();
  }

  private void add() {
    Choice<String> chosen = adding.getValue();
    if (chosen != null) {
      Optional<RewardType> type = catalog.find(chosen.value());
      adding.setValue(null);
      type.ifPresent(
          one -> {
            editor.ifPresent(open -> open.apply(profile -> ProfileEdits.with(profile, one)));
            select(Optional.of(one.name()));
          });
    }
  }

  private void move(int by) {
    change((profile, reward) -> ProfileEdits.moved(profile, reward, by));
  }

  private void remove() {
    change(ProfileEdits::without);
  }

  /// A change of the selected reward.
  private interface Change {
    RuleProfile apply(RuleProfile profile, String reward);
  }

  private void change(Change change) {
    selected()
        .ifPresent(
            reward ->
                editor.ifPresent(open -> open.apply(profile -> change.apply(profile, reward))));
  }
}
