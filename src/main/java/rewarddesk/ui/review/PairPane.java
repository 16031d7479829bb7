package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Tasks;
import rewarddesk.ui.control.Quotations;
import rewarddesk.ui.control.ResponsePane;
import rewarddesk.ui.control.ScrollLink;
import rewarddesk.ui.control.WordDiff;

/// The two responses: side by side, or A over B where the window is narrow.
final class PairPane extends SplitPane {
  private static final double LEAST_WIDTH_SIDE_BY_SIDE = 560;
  private static final double HALF = 0.5;

  private final Tasks tasks;
  private final ViewOptions options;
  private final Consumer<Throwable> failed;
  private final SidePane left;
  private final SidePane right;
  private Optional<PreparedItem> shown = Optional.empty();

  /// @param failed hears why two texts could not be compared
  PairPane(Tasks tasks, ViewOptions options, Messages messages, Consumer<Throwable> failed) {
    this.failed = failed;
    this.tasks = tasks;
    this.options = options;
    this.left = new SidePane(Slot.A, options, messages);
    this.right = new SidePane(Slot.B, options, messages);
    getStyleClass().add("pair");
    setMinSize(0, 0);
    getItems().addAll(left, right);
    setDividerPositions(HALF);
    new ScrollLink(left.pane(), right.pane()).activeProperty().bind(options.linkedScrollProperty());
    widthProperty().subscribe(width -> arrange(width.doubleValue()));
    options.diffProperty().subscribe(on -> compare());
  }

  void show(PreparedItem item) {
    shown = Optional.of(item);
    left.show(item.left(), item.maskedPlaces(Slot.A));
    right.show(item.right(), item.maskedPlaces(Slot.B));
    if (options.diffProperty().get()) {
      compare();
    }
  }

  void flash(Slot slot) {
    side(slot).flash();
  }

  /// Marks the places a rule speaks of; an empty list ends it.
  void highlight(Slot slot, List<Span> spans) {
    side(slot).pane().setHighlights(spans);
  }

  /// Marks what a critique quotes; an empty list ends it.
  void highlightQuotes(Slot slot, List<String> quotes) {
    highlight(slot, Quotations.places(side(slot).pane().getText(), quotes));
  }

  /// The pane in a shown position, for whoever searches it.
  ResponsePane pane(Slot slot) {
    return side(slot).pane();
  }

  void scrollPages(double pages) {
    left.pane().scrollPages(pages);
    right.pane().scrollPages(pages);
  }

  private SidePane side(Slot slot) {
    return slot == Slot.A ? left : right;
  }

  private void arrange(double width) {
    Orientation wanted =
        width > 0 && width < LEAST_WIDTH_SIDE_BY_SIDE
            ? Orientation.VERTICAL
            : Orientation.HORIZONTAL;
    if (getOrientation() != wanted) {
      setOrientation(wanted);
      setDividerPositions(HALF);
    }
  }

  private void compare() {
    if (!options.diffProperty().get()) {
      mark(List.of(), List.of());
    } else if (shown.isPresent()) {
      PreparedItem item = shown.get();
      tasks.run(
          () -> WordDiff.between(item.left().text(), item.right().text()),
          diff -> compared(item, diff),
          failed);
    }
  }

  private void compared(PreparedItem item, WordDiff diff) {
    if (options.diffProperty().get() && shown.filter(item::equals).isPresent()) {
      mark(diff.onlyInA(), diff.onlyInB());
    }
  }

  private void mark(List<Span> inLeft, List<Span> inRight) {
    left.pane().setDifferences(inLeft);
    right.pane().setDifferences(inRight);
  }
}
