/// Reads one answer from a judge's reply, strictly.
///
/// An [answer form][rewarddesk.reward.generative.reading.AnswerForm] finds the places in a [folded
/// text][rewarddesk.reward.generative.reading.FoldedText] that look like an answer;
/// [rewarddesk.reward.generative.reading.ReplyParser] leaves out thinking and what the judge merely
/// [repeats][rewarddesk.reward.generative.reading.Echoes], and ends in a
/// [reading][rewarddesk.reward.generative.reading.Reading] with a status. Only `OK` is an answer.
@NullMarked
package rewarddesk.reward.generative.reading;

import org.jspecify.annotations.NullMarked;
