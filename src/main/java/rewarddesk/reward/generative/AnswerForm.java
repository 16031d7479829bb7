package rewarddesk.reward.generative;

import java.util.List;

/// The form in which a judge has to give its answer.
interface AnswerForm<T> {

  /// Every place in the text that has this form, in order.
  List<Match<T>> matches(FoldedText text);
}
