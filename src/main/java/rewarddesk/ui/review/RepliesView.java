package rewarddesk.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.JudgeCall;
import rewarddesk.model.Judgment;
import rewarddesk.model.Span;
import rewarddesk.ui.Messages;
import rewarddesk.ui.control.ResponsePane;
import rewarddesk.ui.control.RightToLeft;

/// Every question of a judgment with its reply exactly as it came; the place that was read is
/// marked.
final class RepliesView extends VBox {
  private static final double GAP = 6;
  private static final double HEIGHT = 130;
  private static final double READING_SIZE = 13;

  private final Messages messages;
  private final JudgeReplies replies;
  private final List<ResponsePane> panes = new ArrayList<>();

  RepliesView(Messages messages, JudgeReplies replies) {
    super(GAP);
    this.messages = messages;
    this.replies = replies;
    setId("judge-replies");
  }

  void show(Judgment judgment, DisplayOrder order) {
    getChildren().clear();
    panes.clear();
    for (JudgeCall call : judgment.calls()) {
      Label head = new Label(RightToLeft.guarded(replies.head(call, order)));
      head.setWrapText(true);
      head.setMinHeight(USE_PREF_SIZE);
      head.getStyleClass().add("text-muted");
      ResponsePane pane = new ResponsePane();
      pane.rawProperty().set(true);
      pane.fontSizeProperty().set(READING_SIZE);
      pane.setText(call.reply());
      pane.setPrefHeight(HEIGHT);
      pane.setMinHeight(HEIGHT);
      pane.setAccessibleText(messages.text("judge.replies") + ". " + head.getText());
      panes.add(pane);
      getChildren().addAll(head, pane);
    }
  }

  /// Marks what was read, one place for each reply.
  void mark(List<Optional<Span>> spans) {
    for (int i = 0; i < Math.min(spans.size(), panes.size()); i++) {
      panes.get(i).setHighlights(spans.get(i).stream().toList());
    }
  }
}
