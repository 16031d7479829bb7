package rewarddesk.ui.review;

import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import rewarddesk.inference.ReplyListener;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Message;
import rewarddesk.reward.JudgeListener;
import rewarddesk.ui.Tasks;
import rewarddesk.ui.WrittenText;

/// What a judge is writing about an item, question by question. Heard on any thread, shown on the
/// JavaFX thread.
final class LiveCritique implements JudgeListener {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final WrittenText written;
  private final BiFunction<String, DisplayOrder, String> heading;

  /// @param heading a question in words, by its purpose and order
  LiveCritique(Tasks tasks, BiFunction<String, DisplayOrder, String> heading) {
    this.written = new WrittenText(tasks, piece -> text.set(text.get() + piece));
    this.heading = heading;
  }

  /// Everything written so far.
  ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  @Override
  public ReplyListener asks(String purpose, DisplayOrder order, List<Message> question) {
    written.writes("\n[" + heading.apply(purpose, order) + "]\n");
    return new ReplyListener() {
      @Override
      public void writes(String piece) {
        written.writes(piece);
      }

      @Override
      public void startsAnew() {
        written.writes("\n…\n");
      }
    };
  }
}
