package rewarddesk.reward.generative.definition;

import rewarddesk.reward.generative.reading.AnswerForm;
import rewarddesk.reward.generative.reading.Choice;

/// Which of two responses is better.
///
/// @param templates the words of the question
/// @param form how the answer is given
public record PairQuestion(Templates templates, AnswerForm<Choice> form) {}
