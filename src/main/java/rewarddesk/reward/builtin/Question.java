package rewarddesk.reward.builtin;

import java.util.List;
import rewarddesk.model.Content;
import rewarddesk.model.Message;
import rewarddesk.model.Role;
import rewarddesk.reward.rule.TextMeasure;

/// What a response has to answer: the newest turn of the user, and as many turns before it as are
/// needed for eight words, because a mere "yes" says nothing about the topic.
///
/// @param text the question
/// @param chinese whether it is mainly in Chinese
record Question(String text, boolean chinese) {
  private static final int ENOUGH_WORDS = 8;

  static Question of(Content prompt) {
    List<Message> turns = prompt.turns(Role.USER);
    int last = turns.size() - 1;
    while (last > 0 && turns.get(last).role() != Role.USER) {
      last--;
    }
    String text = turns.get(last).content();
    for (int i = last - 1; i >= 0 && TextMeasure.words(text) < ENOUGH_WORDS; i--) {
      text = turns.get(i).content() + "\n" + text;
    }
    return new Question(text, TextMeasure.ofProse(turns.get(last).content()).mainlyHan());
  }
}
