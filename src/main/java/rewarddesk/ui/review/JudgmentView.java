package rewarddesk.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Judgment;
import rewarddesk.model.Slot;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.RatingScale;
import rewarddesk.ui.control.VerdictBar;

/// One judgment: verdict, what both orders said, ratings and critiques, raw replies folded away.
final class JudgmentView extends VBox {
  private static final double GAP = 10;
  private static final int REPLY_ROWS = 10;

  private final JudgeReplies replies;
  private final VerdictBar verdict = new VerdictBar();
  private final Label orders = wrapped();
  private final Label swapped = wrapped();
  private final RatingScale ratingA = new RatingScale();
  private final RatingScale ratingB = new RatingScale();
  private final TextArea raw = new TextArea();
  private final TitledPane rawFold = new TitledPane();

  /// @param onQuotes is told what a critique that is pointed at quotes
  JudgmentView(Messages messages, BiConsumer<Slot, List<String>> onQuotes) {
    super(GAP);
    ratingA.setOnQuotes(onQuotes);
    ratingB.setOnQuotes(onQuotes);
    this.replies = new JudgeReplies(messages);
    swapped.setText(messages.text("judge.swapped"));
    raw.setEditable(false);
    raw.setWrapText(true);
    raw.setPrefRowCount(REPLY_ROWS);
    raw.setAccessibleText(messages.text("judge.replies"));
    rawFold.setText(messages.text("judge.replies"));
    rawFold.setContent(raw);
    rawFold.setAnimated(false);
    rawFold.setExpanded(false);
    rawFold.getStyleClass().add("dense");
    getChildren().addAll(verdict, orders, swapped, ratingA, ratingB, rawFold);
    getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
  }

  Node of(JudgePanelState.Judged judged) {
    Judgment judgment = judged.judgment().judgment();
    DisplayOrder order = judged.order();
    verdict.setJudgment(judgment, order);
    show(orders, replies.bothOrders(judgment, order));
    swapped.setVisible(order == DisplayOrder.SWAPPED && replies.namesSides(judgment));
    ratingA.setAssessment(Slot.A, judgment.assessment(order.map(Slot.A)));
    ratingB.setAssessment(Slot.B, judgment.assessment(order.map(Slot.B)));
    ratingA.setVisible(replies.isRated(judgment));
    ratingB.setVisible(replies.isRated(judgment));
    rawFold.setVisible(!judgment.calls().isEmpty());
    raw.setText(replies.all(judgment));
    return this;
  }

  private static void show(Label label, Optional<String> text) {
    label.setText(text.orElse(""));
    label.setVisible(text.isPresent());
  }

  private static Label wrapped() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("text-muted");
    return label;
  }
}
