package rewarddesk.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Shows the latest [Notice] at the bottom of the window.
final class NoticeStrip {
  private static final Duration STAYS = Duration.seconds(8);
  private static final double GAP = 12;

  private final Notices notices;
  private final Messages messages;
  private final PauseTransition leave = new PauseTransition(STAYS);

  NoticeStrip(Notices notices, Messages messages) {
    this.notices = notices;
    this.messages = messages;
    leave.setOnFinished(event -> notices.dismiss());
  }

  Subscription attach(StackPane strip) {
    return notices.currentProperty().subscribe(notice -> show(strip, notice));
  }

  private void show(StackPane strip, Optional<Notice> notice) {
    leave.stop();
    strip.getChildren().setAll(notice.map(this::node).stream().toList());
    if (notice.isPresent() && notice.get().fault().isEmpty()) {
      leave.playFromStart();
    }
  }

  private Node node(Notice notice) {
    HBox line = new HBox(GAP, body(notice), close());
    line.getStyleClass().add("notice");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
    if (notice.fault().isEmpty()) {
      notice.action().ifPresent(action -> line.getChildren().add(1, button(action)));
    }
    return line;
  }

  private Node body(Notice notice) {
    if (notice.fault().isPresent()) {
      ErrorPane pane = new ErrorPane(notice.fault().get(), messages);
      notice.action().ifPresent(action -> pane.addAction(action.label(), () -> act(action)));
      return pane;
    }
    Label text = new Label(notice.text());
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    return text;
  }

  private Button button(Notice.Action action) {
    Button button = new Button(action.label());
    button.setOnAction(event -> act(action));
    return button;
  }

  private void act(Notice.Action action) {
    notices.dismiss();
    action.run();
  }

  private Button close() {
    Button close = new Button("✕");
    close.getStyleClass().addAll("flat", "small");
    close.setAccessibleText(messages.text("shell.dismiss"));
    close.setFocusTraversable(false);
    close.setOnAction(event -> notices.dismiss());
    return close;
  }
}
