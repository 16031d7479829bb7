/// Judges that write text: templates, strict parsers, the both-orders protocol.
///
/// [rewarddesk.reward.generative.GenerativeJudge] asks a [chat
/// model][rewarddesk.inference.ChatModel] four questions about a comparison: which response is
/// better, with the responses in stored order and swapped, and a critique with a 1–5 rating of
/// each. The questions are [templates][rewarddesk.reward.generative.JudgeTemplates] that users may
/// replace. What is read from the replies is read strictly: a reply that does not say one clear
/// thing is unparsed, which is neither a number nor a tie, and what a judge merely repeats from the
/// material it judges is not its verdict.
@NullMarked
package rewarddesk.reward.generative;

import org.jspecify.annotations.NullMarked;
