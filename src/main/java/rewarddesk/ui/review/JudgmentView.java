package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.model.Span;
import rewarddesk.ui.Messages;
import rewarddesk.ui.Words;
import rewarddesk.ui.control.RatingScale;
import rewarddesk.ui.control.VerdictBar;

/// One judgment: verdict and how far to trust it, ratings and critiques, raw replies folded away
/// unless there is no verdict.
final class JudgmentView extends VBox {
  private static final double GAP = 10;

  private final JudgeReplies replies;
  private final VerdictBar verdict;
  private final Label swapped = wrapped();
  private final RatingScale ratingA = new RatingScale();
  private final RatingScale ratingB = new RatingScale();
  private final RepliesView raw;
  private final BiConsumer<Judgment, Consumer<List<Optional<Span>>>> spans;
  private Optional<Judgment> marked = Optional.empty();
  private final TitledPane rawFold = new TitledPane();

  /// @param onQuotes is told what a critique that is pointed at quotes
  /// @param spans finds where the answers stand in the replies of a judgment
  JudgmentView(
      Messages messages,
      Words words,
      BiConsumer<Slot, List<String>> onQuotes,
      BiConsumer<Judgment, Consumer<List<Optional<Span>>>> spans) {
    super(GAP);
    this.spans = spans;
    ratingA.setOnQuotes(onQuotes);
    ratingB.setOnQuotes(onQuotes);
    this.verdict = new VerdictBar(words::judge);
    this.replies = new JudgeReplies(messages, words);
    this.raw = new RepliesView(messages, replies);
    swapped.setText(messages.text("judge.swapped"));
    rawFold.setText(messages.text("judge.replies"));
    rawFold.setContent(raw);
    rawFold.setAnimated(false);
    rawFold.setExpanded(false);
    rawFold.getStyleClass().add("dense");
    rawFold.expandedProperty().subscribe(open -> mark());
    getChildren().addAll(verdict, swapped, ratingA, ratingB, rawFold);
    getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
  }

  Node of(JudgePanelState.Judged judged) {
    Judgment judgment = judged.judgment().judgment();
    DisplayOrder order = judged.order();
    verdict.setJudgment(judgment, order, replies.trust(judgment, order));
    swapped.setVisible(order == DisplayOrder.SWAPPED && replies.namesSides(judgment));
    ratingA.setAssessment(Slot.A, judgment.assessment(order.map(Slot.A)));
    ratingB.setAssessment(Slot.B, judgment.assessment(order.map(Slot.B)));
    ratingA.setVisible(replies.isRated(judgment));
    ratingB.setVisible(replies.isRated(judgment));
    rawFold.setVisible(!judgment.calls().isEmpty());
    rawFold.setExpanded(!judgment.verdict().ranks());
    raw.show(judgment, order);
    marked = Optional.of(judgment);
    mark();
    return this;
  }

  /// Reading the replies once more is put off until somebody looks at them.
  private void mark() {
    if (rawFold.isExpanded()) {
      marked.ifPresent(
          judgment ->
              spans.accept(
                  judgment,
                  found -> {
                    if (marked.equals(Optional.of(judgment))) {
                      raw.mark(found);
                    }
                  }));
    }
  }

  private static Label wrapped() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("text-muted");
    return label;
  }
}
