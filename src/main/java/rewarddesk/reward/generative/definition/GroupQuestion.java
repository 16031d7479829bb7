package rewarddesk.reward.generative.definition;

import rewarddesk.reward.generative.reading.LetterForm;

/// Which of all responses to a prompt is best, asked once for all of them.
///
/// @param templates the words of the question
public record GroupQuestion(Templates templates) {
  /// How many responses can be shown.
  public static final int MOST = 4;

  /// How the answer is given.
  ///
  /// @param shown how many responses are shown
  public LetterForm form(int shown) {
    return new LetterForm(shown);
  }
}
