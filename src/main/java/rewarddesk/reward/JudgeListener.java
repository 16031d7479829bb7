package rewarddesk.reward;

import java.util.List;
import rewarddesk.inference.ReplyListener;
import rewarddesk.model.DisplayOrder;
import rewarddesk.model.Message;

/// Hears a judge that writes text while it works on one comparison, on the judging thread. Must
/// return quickly and not throw.
@FunctionalInterface
public interface JudgeListener {
  /// Hears nothing.
  JudgeListener NONE = (purpose, order, question) -> ReplyListener.NONE;

  /// The judge is asked something.
  ///
  /// @param purpose as in [rewarddesk.model.JudgeCall#purpose()]
  /// @param order which stored side is shown as A
  /// @param question what it is asked, to the letter
  /// @return who hears the reply while it is written; a reply known from before is told in one
  ///   piece
  ReplyListener asks(String purpose, DisplayOrder order, List<Message> question);
}
