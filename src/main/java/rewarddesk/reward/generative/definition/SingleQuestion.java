package rewarddesk.reward.generative.definition;

import rewarddesk.reward.generative.reading.AnswerForm;

/// What is asked about one response alone.
///
/// @param asks what kind of answer is wanted
/// @param templates the words of the question
/// @param form how the answer is given: a rating, or 1 for yes and 0 for no
/// @param worst the lowest answer there is
/// @param best the highest
public record SingleQuestion(
    Asks asks, Templates templates, AnswerForm<Double> form, double worst, double best) {

  /// What kind of answer is wanted.
  public enum Asks {
    /// How good the response is, on a scale.
    RATING,
    /// Whether the response is correct: yes or no, or how likely yes is.
    VERIFICATION
  }

  /// Whether the answers are the ratings from 1 to 5 that people give, too.
  public boolean isFivePoint() {
    return asks == Asks.RATING && worst == 1 && best == 5;
  }
}
