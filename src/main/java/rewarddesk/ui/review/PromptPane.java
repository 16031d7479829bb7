package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rewarddesk.model.Comparison;
import rewarddesk.model.Role;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.ResponsePane;

/// The prompt: the turn to be answered stays in sight; earlier turns, the whole system message and
/// the reference are folded away.
final class PromptPane extends VBox {
  private static final double GAP = 8;
  private static final double LARGEST_SHARE = 0.26;
  private static final double LARGEST_SHARE_UNFOLDED = 0.2;
  private static final double PADDING = 24;

  /// Width of the column of text, in sizes of its font.
  private static final double MEASURE_EMS = 44;

  private final Messages messages;
  private final ViewOptions options;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final ToggleButton earlier = new ToggleButton();
  private final ToggleButton reference = new ToggleButton();
  private final Label system = new Label();
  private final ResponsePane before = new ResponsePane();
  private final ResponsePane question = new ResponsePane();
  private final ResponsePane answer = new ResponsePane();
  private Optional<PreparedItem> shown = Optional.empty();
  private double width;
  private double height;

  PromptPane(ViewOptions options, Messages messages) {
    this.options = options;
    this.messages = messages;
    getStyleClass().add("prompt");
    title.getStyleClass().add("prompt-title");
    facts.getStyleClass().add("text-muted");
    question.setAccessibleText(messages.text("prompt.name"));
    answer.setAccessibleText(messages.text("prompt.reference"));
    reference.setText(messages.text("prompt.reference"));
    before.setAccessibleText(messages.text("prompt.before.name"));
    for (ResponsePane pane : List.of(before, question, answer)) {
      pane.rawProperty().bind(options.rawProperty());
      pane.fontSizeProperty().bind(options.readingSizeProperty());
    }
    for (ToggleButton fold : List.of(earlier, reference)) {
      fold.getStyleClass().addAll("small", "flat");
      fold.setFocusTraversable(false);
      fold.managedProperty().bind(fold.visibleProperty());
    }
    system.setId("system");
    system.getStyleClass().addAll("text-muted", "system-line");
    system.setMinWidth(0);
    system.managedProperty().bind(system.visibleProperty());
    earlier.setId("earlier");
    before.setId("before");
    before.getStyleClass().add("earlier");
    before.managedProperty().bind(before.visibleProperty());
    before.visibleProperty().bind(earlier.selectedProperty().and(earlier.visibleProperty()));
    answer.getStyleClass().add("reference");
    answer.managedProperty().bind(answer.visibleProperty());
    answer.visibleProperty().bind(reference.selectedProperty().and(reference.visibleProperty()));
    earlier.selectedProperty().subscribe(on -> showBefore());
    reference.selectedProperty().subscribe(on -> fit(width, height));
    options.readingSizeProperty().subscribe(size -> fit(width, height));
    getChildren().addAll(header(), system, before, question, answer);
  }

  void show(PreparedItem item) {
    shown = Optional.of(item);
    Comparison comparison = item.comparison();
    title.setText(messages.text("prompt.title", item.ordinal()));
    earlier.setVisible(comparison.prompt().turns(Role.USER).size() > 1);
    reference.setVisible(comparison.reference().isPresent());
    answer.setText(comparison.reference().orElse(""));
    facts.setText(
        Stream.of(comparison.subset(), comparison.language())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · ")));
    question.setPrepared(item.prompt());
    showBefore();
  }

  /// Takes as much height as the text needs, up to a share of the screen's.
  void fit(double screenWidth, double screenHeight) {
    width = screenWidth;
    height = screenHeight;
    boolean unfolded = before.isVisible() || answer.isVisible();
    double share = unfolded ? LARGEST_SHARE_UNFOLDED : LARGEST_SHARE;
    limit(before, share * height);
    limit(question, share * height);
    limit(answer, share * height);
  }

  private void limit(ResponsePane pane, double most) {
    double size = options.readingSizeProperty().get();
    double measure = Math.min(width - PADDING, MEASURE_EMS * size);
    double needed = TextHeight.estimate(pane.getText(), measure, size) + 2 * size;
    double limited = Math.max(2 * size, Math.min(needed, most));
    pane.setMinHeight(limited);
    pane.setPrefHeight(limited);
    pane.setMaxHeight(limited);
  }

  private HBox header() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(GAP, title, earlier, space, facts, reference);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void showBefore() {
    shown.map(PreparedItem::comparison).ifPresent(this::showBefore);
    fit(width, height);
  }

  private void showBefore(Comparison comparison) {
    Earlier turns = Earlier.of(comparison);
    boolean unfolded = before.isVisible();
    earlier.setText((unfolded ? "▾ " : "▸ ") + turns.name(messages));
    before.setText(unfolded ? turns.conversation(messages) : "");
    system.setText(turns.systemLine(messages));
    system.setVisible(!unfolded && !system.getText().isEmpty());
  }
}
